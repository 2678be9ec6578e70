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
  notReached: z.array(NotReached),
  beganAt: z.string().optional(),
  talkOpenedAt: z.string().optional(),
  decidedAt: z.string().optional(),
  decisionId: idSchema("dec").optional(),
});
export type Info = z.infer<typeof Info>;

export const OpenTalk = z.strictObject({ applicationId, notReached: z.array(NotReached).default([]) });

/** Something said in the talk. */
export const Said = z.strictObject({
  sayId: idSchema("say"),
  applicationId,
  personId,
  group,
  words: words(),
  at: z.string(),
});
export type Said = z.infer<typeof Said>;

export const Say = Said.pick({ applicationId: true, words: true });
