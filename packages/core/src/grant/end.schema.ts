import * as z from "zod";
import { personId } from "../person/person.schema.ts";
import { day, line, maybeWords, words } from "../text.schema.ts";
import { endReasons } from "./end.rules.ts";
import { sides } from "./grant.rules.ts";
import { grantId } from "./payment.schema.ts";

/** Say that a grant should end before its day. */
export const AskEnd = z.strictObject({
  grantId,
  /** One of purposeMet, bothAgree, law, harm or moneyGone. */
  reason: line(60),
  /** Why, in words. Both sides and the governors read it. */
  why: words(1500),
  /** The day it would end. With 90 days to go this is notice; sooner, the other side says yes. */
  on: day,
});

/** An early end as it was asked for, and the other side's yes where one is needed. */
export const Ending = z.strictObject({
  side: z.enum(sides),
  by: personId,
  at: z.string(),
  reason: z.enum(endReasons),
  why: z.string(),
  on: z.string(),
  needsYes: z.boolean(),
  agreedBy: personId.optional(),
  agreedAt: z.string().optional(),
});

/** End it: what came back of money that was paid and not spent, in pence, and anything there is to say. */
export const End = z.strictObject({
  grantId,
  cameBackPence: z.int("Type an amount in whole pence.").min(0).max(10_000_000_000).default(0),
  words: maybeWords(1500).default(""),
});

/** How it ended: its money to the penny, and the last words. */
export const Ended = z.strictObject({
  by: personId,
  at: z.string(),
  on: z.string(),
  paidPence: z.int(),
  spentPence: z.int(),
  cameBackPence: z.int(),
  words: z.string(),
});

/** What has to come out even, for those who see the payments, once its time is over. */
export const Settling = z.strictObject({ paidPence: z.int(), spentPence: z.int().optional() });
