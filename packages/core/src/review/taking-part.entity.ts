import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { kinds, wishes } from "./taking-part.rules.ts";

/**
 * What would make it easier for one person to take part in a review. Apart from their ask, which more people read.
 * Access: one person's; those of an application, for its host.
 */
export const Needs = defineEntity({
  model: { service: "allotment", entity: "reviewNeed", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    personId: { type: "string", required: true },
    wish: { type: wishes },
    accessNeed: { type: "string", required: true },
    saidAt: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "TAKINGPART#${applicationId}"),
      sk: key("sk", ["personId"], "NEED#${personId}"),
    },
  },
});

/** That someone was given a payment for their time. Access: one person's for an application; all of an application. */
export const Givens = defineEntity({
  model: { service: "allotment", entity: "takingPartPayment", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    personId: { type: "string", required: true },
    givenId: { type: "string", required: true },
    pence: { type: "number", required: true },
    kind: { type: kinds, required: true },
    on: { type: "string", required: true },
    recordedBy: { type: "string", required: true },
    recordedAt: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "TAKINGPART#${applicationId}"),
      sk: key("sk", ["personId", "givenId"], "GIVEN#${personId}#${givenId}"),
    },
  },
});
