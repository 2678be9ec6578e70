import * as z from "zod";
import { idSchema } from "../id.ts";
import { reviewGroups } from "../membership/review-group.ts";
import { personId } from "../person/person.schema.ts";
import { words } from "../text.schema.ts";
import { states } from "./review.rules.ts";

export const applicationId = idSchema("app");
export const group = z.enum(reviewGroups);

/** A group that could not be heard, and why. */
export const NotReached = z.strictObject({ group, because: words(1500) });

/** The review of one application: where it is and who is still waited for. */
export const Info = z.strictObject({
  applicationId,
  programmeId: idSchema("prog"),
  /** The name of the group that applied. */
  title: z.string(),
  state: z.enum(states),
  /** Which time this application is looked at; the first is 1. */
  round: z.int(),
  /** How many who were asked have not said whether they have a tie. */
  toSay: z.int(),
  /** How many said they have none. */
  free: z.int(),
  /** How many have a tie and have had nobody asked in their place. */
  toReplace: z.int(),
  /** Groups with a perspective in. */
  spoken: z.array(group),
  notReached: z.array(NotReached),
  beganAt: z.string().optional(),
  talkOpenedAt: z.string().optional(),
  decidedAt: z.string().optional(),
  decisionId: idSchema("dec").optional(),
  /** The decision that is looked at again in this round, or was. */
  lookAt: idSchema("dec").optional(),
  /** Decisions before the one that stands, oldest first. */
  earlier: z.array(idSchema("dec")).default([]),
});
export type Info = z.infer<typeof Info>;

export const OpenTalk = z.strictObject({ applicationId, notReached: z.array(NotReached).default([]) });

/** Something said in the talk. */
export const Said = z.strictObject({
  sayId: idSchema("say"),
  applicationId,
  round: z.int(),
  personId,
  group,
  words: words(),
  at: z.string(),
});
export type Said = z.infer<typeof Said>;

/** Something said, as a reader may see it. */
export const ShownSaid = Said.partial({ words: true, personId: true }).extend({ withheld: z.boolean() });
export type ShownSaid = z.infer<typeof ShownSaid>;

export const Say = Said.pick({ applicationId: true, words: true });
