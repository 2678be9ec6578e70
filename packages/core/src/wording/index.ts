export * as Wording from "./wording.ts";
