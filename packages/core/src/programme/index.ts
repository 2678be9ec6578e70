export * as Programme from "./programme.ts";
