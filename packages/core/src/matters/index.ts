export * as Matters from "./matters.ts";
