import type { Learnt, Wait } from "./home.schema.ts";

/** Most things lately learnt that a home shows. */
const MOST_LEARNT = 5;

/** What has no day first, since it can be done now; then by day, the nearest first. */
export const inOrder = (waits: readonly Wait[]): Wait[] =>
  [...waits].sort((one, other) => (one.on ?? "").localeCompare(other.on ?? ""));

/** The newest few, newest first. */
export const newest = (learnt: readonly Learnt[]): Learnt[] =>
  [...learnt].sort((one, other) => other.on.localeCompare(one.on)).slice(0, MOST_LEARNT);
