export * as Closing from "./closing.ts";
