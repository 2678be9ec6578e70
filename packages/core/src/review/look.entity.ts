import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { grounds } from "./look.rules.ts";

/** That a group asks for a decision to be looked at again, and why: once for each decision. Access: a decision's. */
export const Looks = defineEntity({
  model: { service: "allotment", entity: "decisionLook", version: "1" },
  attributes: {
    decisionId: { type: "string", required: true },
    applicationId: { type: "string", required: true },
    ground: { type: grounds, required: true },
    words: { type: "string", required: true },
    askedBy: { type: "string", required: true },
    askedAt: { type: "string", required: true },
  },
  indexes: {
    ofDecision: {
      pk: key("pk", ["decisionId"], "DECISION#${decisionId}"),
      sk: key("sk", [], "LOOK"),
    },
  },
});
