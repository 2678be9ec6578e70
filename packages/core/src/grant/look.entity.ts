import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** What both sides said when they looked back on a year. Access: all looks of a grant; one. */
export const GrantLooks = defineEntity({
  model: { service: "allotment", entity: "grantLook", version: "1" },
  attributes: {
    grantId: { type: "string", required: true },
    at: { type: "string", required: true },
    statement: { type: "any", required: true },
    first: { type: "any", required: true },
    second: { type: "any" },
  },
  indexes: {
    ofGrant: { pk: key("pk", ["grantId"], "GRANT#${grantId}"), sk: key("sk", ["at"], "LOOK#${at}") },
  },
});
