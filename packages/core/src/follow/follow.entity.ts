import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * The try that a spend served: an item beside the posting, which is never touched.
 * Access: by the spend.
 */
export const Served = defineEntity({
  model: { service: "allotment", entity: "served", version: "1" },
  attributes: {
    txId: { type: "string", required: true },
    experimentId: { type: "string", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: { bySpend: { pk: key("pk", ["txId"], "TX#${txId}"), sk: key("sk", [], "SERVED") } },
});
