export * as Cycle from "./cycle.ts";
