import type { FieldProblem } from "../../../lib/problem.ts";
import { dates } from "./dates.tsx";
import { groups, listenFor } from "./listening.tsx";
import { money } from "./money.tsx";
import type { SetUpPart } from "./part.ts";
import { people } from "./people.tsx";
import { purpose } from "./purpose.tsx";
import { route } from "./route.tsx";

/** What must be there before people can read the programme. */
export const needed: readonly SetUpPart[] = [purpose, money, dates, listenFor, groups, people, route];

/** What is missing in one part, of all that is missing. */
export const gapsIn = (part: SetUpPart, gaps: readonly FieldProblem[]) =>
  gaps.filter(({ path }) => part.covers.some((field) => path === field || path.startsWith(`${field}.`)));
