export * as Decision from "./decision.ts";
export * as Perspective from "./perspective.ts";
export * as Review from "./review.ts";
export * as TakingPart from "./taking-part.ts";
export * as Talk from "./talk.ts";
