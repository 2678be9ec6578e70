import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * Why a pot is on hold and what was found, apart from the ledger, so that no reader of the ledger comes across it.
 * Access: a pot's newest hold.
 */
export const Holds = defineEntity({
  model: { service: "allotment", entity: "hold", version: "1" },
  attributes: {
    potId: { type: "string", required: true },
    heldAt: { type: "string", required: true },
    version: { type: "number", required: true },
    byId: { type: "string", required: true },
    secondId: { type: "string", required: true },
    reviewerIds: { type: "any", required: true },
    reason: { type: "string", required: true },
    why: { type: "string", required: true },
    urgentNeeds: { type: "string", required: true },
    reviewBy: { type: "string", required: true },
    findings: { type: "any", required: true },
    liftedAt: { type: "string" },
  },
  indexes: {
    ofPot: { pk: key("pk", ["potId"], "POT#${potId}"), sk: key("sk", ["heldAt"], "HOLD#${heldAt}") },
  },
});
