export * as Decision from "./decision.ts";
export * as Perspective from "./perspective.ts";
export * as Review from "./review.ts";
export * as Talk from "./talk.ts";
