import * as z from "zod";
import { pence } from "../money.schema.ts";
import { personId } from "../person/person.schema.ts";
import { words } from "../text.schema.ts";
import { Receipt, txId, Words } from "./spend.schema.ts";

/** Ask to read a spend's words and receipts. The reason is read by those who hold its pot. */
export const Ask = z.strictObject({ txId, why: words(1000) });

/** A request as the table keeps it. */
export const Kept = z.object({
  txId,
  byId: personId,
  /** 1 for the first time that this auditor asks for this spend. */
  n: z.int(),
  at: z.string(),
  until: z.string(),
  why: z.string(),
  amountPence: pence,
  programmeId: z.string(),
  funderOrgId: z.string(),
});
export type Kept = z.infer<typeof Kept>;

const Asked = Kept.pick({ at: true, until: true, why: true }).extend({ open: z.boolean() });

/** A request as those see it whose spend it is, with each time that something was read. */
export const Listed = z.strictObject({
  ...Asked.shape,
  byId: personId,
  /** The first first. */
  readings: z.array(z.strictObject({ at: z.string(), what: z.enum(["words", "receipt"]) })),
});
export type Listed = z.infer<typeof Listed>;

/** A request as whoever made it finds it again. */
export const Own = z.strictObject({ ...Asked.shape, txId, amountPence: pence });

/** What is read: words with no names in them, and receipts, but not who added them. */
export const Copy = z.strictObject({
  words: Words.omit({ learningNote: true }).optional(),
  wordsTakenBack: z.boolean(),
  receipts: z.array(Receipt.omit({ byId: true })),
});
export type Copy = z.infer<typeof Copy>;
