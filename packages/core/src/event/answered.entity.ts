import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** That a person's idempotency key was used, for what content, and what it was done to. Written with the change itself. */
export const Answered = defineEntity({
  model: { service: "allotment", entity: "answered", version: "1" },
  attributes: {
    actor: { type: "string", required: true },
    requestKey: { type: "string", required: true },
    payloadHash: { type: "string", required: true },
    subject: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    byKey: {
      pk: key("pk", ["actor", "requestKey"], "ANSWERED#${actor}#${requestKey}"),
      sk: key("sk", [], "ANSWERED"),
    },
  },
});
