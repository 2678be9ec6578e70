import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * Which organisation here stands for one recipient in one funder's published grants. Kept apart for each funder, so that
 * importing never reaches an organisation that another funder's import, or its own people, brought in.
 * Access: by funder and recipient. The recipient's published id is hashed in the key: it can hold any character.
 */
export const Recipients = defineEntity({
  model: { service: "allotment", entity: "recipient", version: "1" },
  attributes: {
    funderOrgId: { type: "string", required: true },
    refHash: { type: "string", required: true },
    ref: { type: "string", required: true },
    orgId: { type: "string", required: true },
    name: { type: "string", required: true },
  },
  indexes: {
    byRef: {
      pk: key("pk", ["funderOrgId", "refHash"], "RECIPIENT#${funderOrgId}#${refHash}"),
      sk: key("sk", [], "RECIPIENT"),
    },
  },
});
