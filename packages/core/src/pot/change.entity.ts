import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** The one change of a pot that waits has this slot; those that came to be so, their own ids. */
export const NEXT = "next";

/**
 * A change of who decides in a pot, or of what was agreed about it. One at a time waits for a yes; it keeps nothing
 * back, and is gone when someone says no. Those that came to be so stay.
 * Access: the one that waits; those of one pot, newest first.
 */
export const PotChanges = defineEntity({
  model: { service: "allotment", entity: "potChange", version: "1" },
  attributes: {
    potId: { type: "string", required: true },
    slot: { type: "string", required: true },
    changeId: { type: "string", required: true },
    version: { type: "number", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
    whoDecides: { type: "string" },
    twoOfUs: { type: "boolean" },
    edges: { type: "any" },
    why: { type: "string", required: true },
    /** How it was before. */
    was: { type: "any", required: true },
    saidYesIds: { type: "any", required: true },
    doneAt: { type: "string" },
  },
  indexes: {
    ofPot: { pk: key("pk", ["potId"], "POT#${potId}"), sk: key("sk", ["slot"], "CHANGE#${slot}") },
  },
});
