export * as Application from "./application.ts";
