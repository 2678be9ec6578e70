export * as Person from "./person.ts";
