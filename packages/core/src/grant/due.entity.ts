import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * A payment that has its day and was not sent: one item for each, gone once it is in the register.
 * `holdsFrom` is there when a signed change to the payment holds from a later day.
 * Access: of a programme, due by a day, the soonest first.
 */
export const Dues = defineEntity({
  model: { service: "allotment", entity: "due", version: "1" },
  attributes: {
    grantId: { type: "string", required: true },
    programmeId: { type: "string", required: true },
    planN: { type: "number", required: true, padding: { length: 4, char: "0" } },
    dueOn: { type: "string", required: true },
    amountPence: { type: "number", required: true },
    holdsFrom: { type: "string" },
  },
  indexes: {
    ofGrant: {
      pk: key("pk", ["grantId"], "GRANT#${grantId}"),
      sk: key("sk", ["planN"], "DUE#${planN}"),
    },
    byDay: {
      index: "gsi1",
      pk: key("gsi1pk", ["programmeId"], "DUES#${programmeId}"),
      sk: key("gsi1sk", ["dueOn", "grantId", "planN"], "${dueOn}#${grantId}#${planN}"),
    },
  },
});
