import * as z from "zod";
import { Names, personId } from "../person/person.schema.ts";
import { day } from "../text.schema.ts";
import { kinds } from "./ledger.rules.ts";
import { potId } from "./pot.schema.ts";
import { txId } from "./spend.schema.ts";

/** The other pot of a transfer; pots kept out of sight have no id or name here. */
const Other = z.strictObject({ potId: potId.optional(), name: z.string() });

/** One line of a statement. Digests stand for what a reader may not see, so that anyone can check the chain. */
export const Row = z.strictObject({
  seq: z.int(),
  kind: z.enum(kinds),
  /** Signed pence: below zero is money out. */
  amountPence: z.int(),
  balancePence: z.int(),
  at: z.string(),
  spentOn: z.string().optional(),
  txId,
  actorId: personId.optional(),
  /** The person who came or went. */
  personId: personId.optional(),
  other: Other.optional(),
  /** What it was for, when asked for and shared with the reader. */
  what: z.string().optional(),
  why: z.string().optional(),
  /** Who decided it, and whether a receipt is kept: for those near the pot, when words are asked for. */
  decidedByIds: z.array(personId).optional(),
  receiptKept: z.boolean().optional(),
  /** Whether it was put back since; said when words are asked for. */
  returned: z.boolean().optional(),
  /** The spend that this line puts back. */
  returns: txId.optional(),
  digests: z.strictObject({ actor: z.string(), counterparty: z.string(), content: z.string() }),
  /** Keys of the digests whose part is shown, so that a name can be held against the mark made from it. */
  keys: z.strictObject({ actor: z.string().optional(), counterparty: z.string().optional() }).optional(),
  hash: z.string(),
});
export type Row = z.infer<typeof Row>;

/** A page of 20 lines, oldest first. A full page never changes, so its number is a link that lasts. */
export const Page = z.strictObject({
  potId,
  page: z.int(),
  pages: z.int(),
  rows: z.array(Row),
  openingPence: z.int(),
  closingPence: z.int(),
  intoPence: z.int(),
  outPence: z.int(),
  /** How many lines the whole statement has, and what came in and went out over all of them. It opened with nothing. */
  lines: z.int(),
  whole: z.strictObject({ intoPence: z.int(), outPence: z.int(), closingPence: z.int() }),
  /** The hash of the pot's last line: the end of the chain. */
  lastHash: z.string(),
  people: Names,
});
export type Page = z.infer<typeof Page>;

export const Read = z.strictObject({
  potId,
  /** Page number from 1; the last one when left out. */
  page: z.int().min(1).optional(),
  /** Read what each line was for as well. */
  words: z.boolean().default(false),
});

/** What was left on a day. */
export const OnDay = z.strictObject({ potId, on: day });

export const OnDayAnswer = z.strictObject({
  potId,
  on: day,
  /** The day the pot was made: before it there was nothing to be left. */
  madeOn: day,
  leftPence: z.int(),
  /** The last line that had been written by the end of that day, and its page. */
  seq: z.int().optional(),
  page: z.int().optional(),
});
export type OnDayAnswer = z.infer<typeof OnDayAnswer>;
