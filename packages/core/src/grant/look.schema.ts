import * as z from "zod";
import { personId } from "../person/person.schema.ts";
import { line, words } from "../text.schema.ts";
import { endReasons } from "./end.rules.ts";
import { sides } from "./grant.rules.ts";
import { lookChoices } from "./look.rules.ts";
import { grantId } from "./payment.schema.ts";

/** A grant's money on a day, in pence. */
export const Statement = z.strictObject({
  /** By the payment register. */
  paidPence: z.int(),
  /** By the ledgers of its pot and of all pots made from it. */
  spentPence: z.int(),
  freePence: z.int(),
  /** What went back to the fund. */
  returnedPence: z.int(),
});
export type Statement = z.infer<typeof Statement>;

/** What one side says when it looks back: the money as it read it, its words, and which way it would go. */
export const SayLook = z.strictObject({
  grantId,
  statement: Statement,
  /** On the purpose: does it still hold? */
  purpose: words(1500),
  /** On what was learnt, by either side. */
  learning: words(1500),
  choice: z.enum(lookChoices, "Pick one."),
  /** For an end: one of the reasons for which a grant may end. */
  reason: line(60).optional(),
});

const Said = z.strictObject({
  side: z.enum(sides),
  by: personId,
  at: z.string(),
  purpose: z.string(),
  learning: z.string(),
  choice: z.enum(lookChoices),
  reason: z.enum(endReasons).optional(),
});
export type Said = z.infer<typeof Said>;

/** One yearly look: the money both agree on, and each side's words. Each one's words are their signature. */
export const Look = z.strictObject({
  at: z.string(),
  statement: Statement,
  first: Said,
  second: Said.optional(),
});
export type Look = z.infer<typeof Look>;
