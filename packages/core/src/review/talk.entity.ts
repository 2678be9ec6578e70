import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { reviewGroups } from "../membership/review-group.ts";

/** Something said in the talk about an application. Access: a page of one round's talk, oldest first. */
export const Sayings = defineEntity({
  model: { service: "allotment", entity: "saying", version: "1" },
  attributes: {
    sayId: { type: "string", required: true },
    applicationId: { type: "string", required: true },
    round: { type: "number", required: true },
    personId: { type: "string", required: true },
    group: { type: reviewGroups, required: true },
    words: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "TALK#${applicationId}"),
      sk: key("sk", ["round", "sayId"], "${round}#${sayId}"),
    },
  },
});
