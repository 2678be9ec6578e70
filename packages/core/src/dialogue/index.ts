export * as Dialogue from "./dialogue.ts";
