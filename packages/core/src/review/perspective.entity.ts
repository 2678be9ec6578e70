import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { reviewGroups } from "../membership/review-group.ts";

/**
 * One person's words about one application: never two in a round.
 * Access: one person's; all of a round.
 */
export const Perspectives = defineEntity({
  model: { service: "allotment", entity: "perspective", version: "1" },
  attributes: {
    perspectiveId: { type: "string", required: true },
    applicationId: { type: "string", required: true },
    round: { type: "number", required: true },
    personId: { type: "string", required: true },
    group: { type: reviewGroups, required: true },
    words: { type: "string", required: true },
    excited: { type: "string" },
    worry: { type: "string" },
    help: { type: "string" },
    lose: { type: "string" },
    answers: { type: "any", required: true },
    sound: { type: "any" },
    at: { type: "string", required: true },
    sawOthersAt: { type: "string" },
    first: { type: "any" },
    changedAt: { type: "string" },
    version: { type: "number", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "PERSPECTIVES#${applicationId}"),
      sk: key("sk", ["round", "personId"], "${round}#${personId}"),
    },
  },
});
