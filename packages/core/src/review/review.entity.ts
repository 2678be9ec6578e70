import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { reviewGroups } from "../membership/review-group.ts";
import { states } from "./review.rules.ts";

/**
 * The head of one application's review. `toSay` and `toReplace` follow the asks in the same transactions,
 * so that "who is still waited for" is read without reading the asks.
 * Access: by application; the reviews of a programme in one state.
 */
export const Reviews = defineEntity({
  model: { service: "allotment", entity: "review", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    programmeId: { type: "string", required: true },
    title: { type: "string", required: true },
    state: { type: states, required: true },
    round: { type: "number", required: true },
    /** How many who were asked have not said whether they have a tie. */
    toSay: { type: "number", required: true },
    /** How many asked people said they have no tie. */
    free: { type: "number", required: true },
    /** How many have a tie and have had nobody asked in their place. */
    toReplace: { type: "number", required: true },
    /** Groups with a perspective in. */
    spoken: { type: "set", items: reviewGroups },
    notReached: { type: "any", required: true },
    beganAt: { type: "string" },
    talkOpenedAt: { type: "string" },
    decidedAt: { type: "string" },
    decisionId: { type: "string" },
    lookAt: { type: "string" },
    /** Decisions before the one that stands, oldest first. */
    earlier: { type: "any" },
  },
  indexes: {
    byApplication: {
      pk: key("pk", ["applicationId"], "REVIEW#${applicationId}"),
      sk: key("sk", [], "HEAD"),
    },
    ofProgramme: {
      index: "gsi1",
      pk: key("gsi1pk", ["programmeId"], "REVIEWS#${programmeId}"),
      sk: key("gsi1sk", ["state", "applicationId"], "${state}#${applicationId}"),
    },
  },
});
