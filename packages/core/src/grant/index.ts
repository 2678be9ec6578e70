export * as Grant from "./grant.ts";
