import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** A receipt of a spend; its file is in the file store. Access: one; those of a spend, oldest first. */
export const Receipts = defineEntity({
  model: { service: "allotment", entity: "receipt", version: "1" },
  attributes: {
    txId: { type: "string", required: true },
    receiptId: { type: "string", required: true },
    type: { type: "string", required: true },
    bytes: { type: "number", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
    scanned: { type: "boolean", required: true },
    takenBackAt: { type: "string" },
    /** Where the file store has it. */
    fileKey: { type: "string", required: true },
  },
  indexes: {
    byTx: { pk: key("pk", ["txId"], "TX#${txId}"), sk: key("sk", ["receiptId"], "RECEIPT#${receiptId}") },
  },
});
