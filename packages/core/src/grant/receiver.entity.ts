import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * The help one receiver has under agreements that count in its subsidy sum. Each agreement that counts writes here in its
 * own transaction and holds the version it read, so that two at once can't both slip under the limit.
 * Access: by receiver.
 */
export const Receivers = defineEntity({
  model: { service: "allotment", entity: "receiver", version: "1" },
  attributes: {
    orgId: { type: "string", required: true },
    help: { type: "any", required: true },
    version: { type: "number", required: true },
  },
  indexes: { byId: { pk: key("pk", ["orgId"], "RECEIVER#${orgId}"), sk: key("sk", [], "SUBSIDY") } },
});
