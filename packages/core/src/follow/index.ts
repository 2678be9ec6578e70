export * as Follow from "./follow.ts";
