import { dates } from "./dates.tsx";
import { groups, listenFor } from "./listening.tsx";
import { edges, money } from "./money.tsx";
import type { SetUpPart } from "./part.ts";
import { people } from "./people.tsx";
import { purpose } from "./purpose.tsx";
import { complexity, data, route, shaped } from "./reasons.tsx";

/** What must be there before people can read the programme. */
export const needed: readonly SetUpPart[] = [purpose, money, dates, listenFor, groups, people, route];

/** What may come later. */
export const later: readonly SetUpPart[] = [complexity, shaped, edges, data];

export const allParts: readonly SetUpPart[] = [...needed, ...later];
