export * as Organisation from "./organisation.ts";
