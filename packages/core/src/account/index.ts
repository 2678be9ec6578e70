export * as Account from "./account.ts";
