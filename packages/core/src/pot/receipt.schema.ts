import * as z from "zod";
import { Receipt, txId } from "./spend.schema.ts";

export const { receiptId } = Receipt.shape;

/** What is about to be sent: its media type and its size in bytes. */
export const Start = z.strictObject({
  txId,
  type: z.string().max(100),
  bytes: z.int().min(1, "That file has nothing in it."),
});

/** Where to send it: a form with these fields, and then the file, in a field called `file`. */
export const Started = z.strictObject({
  receiptId,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
});

export const OneReceipt = z.strictObject({ txId, receiptId });

/** An address that opens the file for a short while. */
export const Opened = z.strictObject({ url: z.string(), forSeconds: z.int() });
