import type { FieldProblem } from "../../../lib/problem.ts";
import type { SetUpPart } from "./part.ts";

/** What is missing in one part, of all that is missing. */
export const gapsIn = (part: SetUpPart, gaps: readonly FieldProblem[]) =>
  gaps.filter(({ path }) => part.covers.some((field) => path === field || path.startsWith(`${field}.`)));
