export * as Kept from "./kept.ts";
