import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * A spend that one holder wrote down and no second has said yes to. It is in no statement and keeps no money back.
 * Access: those of one pot.
 */
export const SpendDrafts = defineEntity({
  model: { service: "allotment", entity: "spendDraft", version: "1" },
  attributes: {
    potId: { type: "string", required: true },
    draftId: { type: "string", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
    /** The spend as it was written down. */
    said: { type: "any", required: true },
  },
  indexes: {
    ofPot: { pk: key("pk", ["potId"], "POT#${potId}"), sk: key("sk", ["draftId"], "DRAFT#${draftId}") },
  },
});

/**
 * What was added to a posting since, each an item of its own so that the posting is never touched: what happened
 * next, a second look, how far the words now go (`share`, one item that is replaced), and that someone is asked what
 * happened next (`ask`, one item, replaced when it was answered, so that no later delivery asks again).
 * Access: everything added to one posting; the sharing level of each posting on a page; what one person is asked (gsi1),
 * by the day from which they are.
 */
export const SpendNotes = defineEntity({
  model: { service: "allotment", entity: "spendNote", version: "1" },
  attributes: {
    txId: { type: "string", required: true },
    /** A note's id, `share` or `ask`. */
    noteId: { type: "string", required: true },
    kind: { type: ["after", "look", "share", "ask"] as const, required: true },
    by: { type: "string", required: true },
    at: { type: "string", required: true },
    words: { type: "string" },
    share: { type: "number" },
    /** Who is asked what happened next, and from which day; gone once it was answered. */
    askedId: { type: "string" },
    askFrom: { type: "string" },
  },
  indexes: {
    byTx: { pk: key("pk", ["txId"], "TX#${txId}"), sk: key("sk", ["noteId"], "NOTE#${noteId}") },
    // Sparse: what names no one who is asked is not in it.
    askedOf: {
      index: "gsi1",
      pk: key("gsi1pk", ["askedId"], "WHAT_NEXT#${askedId}"),
      sk: key("gsi1sk", ["askFrom"], "${askFrom}"),
    },
  },
});
