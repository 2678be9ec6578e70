export * as Reflection from "./reflection.ts";
