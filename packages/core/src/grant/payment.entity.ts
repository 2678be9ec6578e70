import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { paymentKinds } from "./plan.rules.ts";

/**
 * One line of the payment register: one for each line of a plan, so nothing is paid twice. Lines are never changed.
 * Access: of a grant, in plan order; of a programme, newest first.
 */
export const Payments = defineEntity({
  model: { service: "allotment", entity: "payment", version: "1" },
  attributes: {
    payId: { type: "string", required: true },
    grantId: { type: "string", required: true },
    programmeId: { type: "string", required: true },
    orgId: { type: "string", required: true },
    orgName: { type: "string", required: true },
    paidToOrgId: { type: "string", required: true },
    paidToName: { type: "string", required: true },
    planN: { type: "number", required: true, padding: { length: 4, char: "0" } },
    kind: { type: paymentKinds, required: true },
    dueOn: { type: "string" },
    amountPence: { type: "number", required: true },
    paidOn: { type: "string", required: true },
    note: { type: "string" },
    by: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    ofGrant: {
      pk: key("pk", ["grantId"], "GRANT#${grantId}"),
      sk: key("sk", ["planN"], "PAYMENT#${planN}"),
    },
    register: {
      index: "gsi1",
      pk: key("gsi1pk", ["programmeId"], "PAYMENTS#${programmeId}"),
      sk: key("gsi1sk", ["paidOn", "payId"], "${paidOn}#${payId}"),
    },
  },
});
