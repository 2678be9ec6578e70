export * as ImportGrants from "./import-grants.ts";
