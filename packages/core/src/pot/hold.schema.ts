import * as z from "zod";
import { personId } from "../person/person.schema.ts";
import { day, line, words } from "../text.schema.ts";
import { afterHold, holdReasons, MOST_REVIEWERS } from "./hold.rules.ts";
import { potId } from "./pot.schema.ts";

/** Put a pot on hold. Only the two and the reviewers read why. */
export const Freeze = z.strictObject({
  potId,
  /** One of harm, suspectedFraud or theft. */
  reason: line(60),
  /** What the worry is. Sealed. */
  why: words(1500),
  /** The other one who does it: a safeguarding lead, or someone else who answers for the money. */
  secondId: personId,
  /** Others who may look into it, besides these two. */
  reviewerIds: z.array(personId).max(MOST_REVIEWERS).default([]),
  /** Who to turn to for what can't wait. Those who hold the pot read it. */
  urgentNeeds: words(500),
});

/** What someone found who looked into it. Those who hold the pot and governors read it when the hold ends. */
export const Review = z.strictObject({ potId, found: words(1500), to: z.enum(afterHold) });

/** Someone more to look into it, when one who was named can't. */
export const NameReviewer = z.strictObject({ potId, personId });

export const Finding = z.strictObject({
  byId: personId,
  found: z.string(),
  to: z.enum(afterHold),
  at: z.string(),
});

/** A hold as the table keeps it. */
export const Kept = z.object({
  potId,
  heldAt: z.string(),
  version: z.int(),
  byId: personId,
  secondId: personId,
  reviewerIds: z.array(personId),
  reason: z.enum(holdReasons),
  why: z.string(),
  urgentNeeds: z.string(),
  reviewBy: day,
  findings: z.array(Finding),
  liftedAt: z.string().optional(),
});
export type Kept = z.infer<typeof Kept>;

/** A hold as one reader sees it. */
export const Info = z.strictObject({
  potId,
  potName: z.string(),
  heldAt: z.string(),
  byId: personId,
  secondId: personId,
  urgentNeeds: z.string(),
  /** The day by which two people look into it. */
  reviewBy: day,
  /** Why, for the two and the reviewers alone. */
  sealed: z.strictObject({ reason: z.enum(holdReasons), why: z.string() }).optional(),
  /** What was found: for those who look into it, and for the rest once the hold has ended. */
  findings: z.array(Finding).optional(),
  liftedAt: z.string().optional(),
});
export type Info = z.infer<typeof Info>;
