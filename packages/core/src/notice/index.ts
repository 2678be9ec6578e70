export * as Notice from "./notice.ts";
