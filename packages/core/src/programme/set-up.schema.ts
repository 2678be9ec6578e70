import * as z from "zod";
import { day, line, maybeWords, words } from "../text.schema.ts";
import { answers, holdings, positions } from "./advice.rules.ts";
import { deciders } from "./decision-right.rules.ts";
import { areas, leans } from "./mirror.rules.ts";
import { type WaitKey, waits } from "./waits.rules.ts";

/** The picture we start from: who and what is in it, as those who wrote it see it. */
export const System = z.strictObject({
  helped: maybeWords(600).default(""),
  harmed: maybeWords(600).refine((words) => words !== "", {
    error: "Say who might be harmed or left out. “We do not know yet” is an answer.",
  }),
  acts: maybeWords(600).default(""),
  changes: maybeWords(600).default(""),
  view: maybeWords(600).default(""),
  stops: maybeWords(600).default(""),
  fixed: maybeWords(600).default(""),
});

const position = z.literal(positions, "Pick where it stands between the two.");

/** Where it stands between open (0) and closed (4), each by itself. Places on a line: never added up over groups. */
export const Openness = z.strictObject({
  change: position,
  differs: position,
  whoDecides: position,
  whatCounts: position,
  /** How much of a life it is about. Says nothing about open or closed. */
  scope: position.optional(),
  words: maybeWords(1500).default(""),
});
export type Openness = z.infer<typeof Openness>;

/** What kind of thing it is: is it known what to do, and who or what has to be held in line for that? */
export const Nature = z.strictObject({
  known: z.enum(answers),
  expert: z.enum(answers),
  repeats: z.enum(answers),
  calm: z.enum(answers),
  holds: z.enum(holdings),
  words: maybeWords(1500).default(""),
});
export type Nature = z.infer<typeof Nature>;

/** Who decides a named thing now, who is asked first, who is told, and who we would like to decide it. */
export const DecisionRight = z.strictObject({
  what: line(100),
  decides: z.enum(deciders),
  asked: maybeWords(200).default(""),
  told: maybeWords(200).default(""),
  wouldLike: z.enum(deciders).optional(),
  /** The day it was last given to someone else. */
  lastMovedOn: day.optional(),
});
export type DecisionRight = z.infer<typeof DecisionRight>;

const wait = (key: WaitKey) => {
  const { least, most } = waits[key];
  const says = `Give a whole number from ${least} to ${most}.`;
  return z.int(says).min(least, says).max(most, says);
};

/** How long people wait, or have, in a programme: in days, months or hours as each name says. */
export const Waits = z.strictObject({
  lookAgainDays: wait("lookAgainDays"),
  keepTalkingMonths: wait("keepTalkingMonths"),
  graceHours: wait("graceHours"),
  answerDays: wait("answerDays"),
  pauseLookDays: wait("pauseLookDays"),
});

/** What someone chose where two ways of managing pull, and why. */
export const ParadigmChoices = z
  .array(z.strictObject({ area: z.enum(areas), lean: z.enum(leans), why: words(600) }))
  .max(areas.length)
  .refine((all) => new Set(all.map(({ area }) => area)).size === all.length, "Choose once for each.");

/** The table as it is written: each thing once. */
export const DecisionRights = z
  .array(DecisionRight.omit({ lastMovedOn: true }))
  .max(12, "Name up to 12 things.")
  .refine((all) => new Set(all.map(({ what }) => what)).size === all.length, "Name each thing once.");
