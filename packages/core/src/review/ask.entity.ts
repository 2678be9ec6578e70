import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { reviewGroups } from "../membership/review-group.ts";
import { askParts, ties } from "./ask.rules.ts";

/**
 * One person asked to read one application.
 * Access: one ask; the asks of an application; what a person is asked to read, what still waits first, newest first.
 */
export const AskItems = defineEntity({
  model: { service: "allotment", entity: "reviewAsk", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    programmeId: { type: "string", required: true },
    title: { type: "string", required: true },
    personId: { type: "string", required: true },
    group: { type: reviewGroups, required: true },
    round: { type: "number", required: true },
    part: { type: askParts, required: true },
    askedBy: { type: "string", required: true },
    askedAt: { type: "string", required: true },
    replaces: { type: "string" },
    tie: { type: ties, required: true },
    tieWords: { type: "string" },
    declaredAt: { type: "string" },
    spokeAt: { type: "string" },
    waits: { type: ["yes", "no"] as const, required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "ASKS#${applicationId}"),
      sk: key("sk", ["personId"], "${personId}"),
    },
    ofPerson: {
      index: "gsi1",
      pk: key("gsi1pk", ["personId"], "ASKED#${personId}"),
      sk: key("gsi1sk", ["waits", "askedAt", "applicationId"], "${waits}#${askedAt}#${applicationId}"),
    },
  },
});
