import { Problem } from "../../lib/problem.ts";
import type { GrantInfo, Terms } from "./grant.queries.ts";

/** What is stored now, when someone else changed it first. */
export interface Theirs {
  readonly version: number;
  readonly terms: Terms;
}

const isGrant = (value: unknown): value is Pick<GrantInfo, "version" | "versions"> =>
  typeof value === "object" && value !== null && "version" in value && "versions" in value;

/** The other person's words in a refusal, or undefined when it was refused for something else. */
export function theirsIn(cause: unknown): Theirs | undefined {
  if (!(cause instanceof Problem) || cause.code !== "changed_since" || !isGrant(cause.current))
    return undefined;
  return { version: cause.current.version, terms: cause.current.versions[0]?.terms ?? {} };
}
