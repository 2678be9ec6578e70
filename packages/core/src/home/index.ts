export * as Home from "./home.ts";
