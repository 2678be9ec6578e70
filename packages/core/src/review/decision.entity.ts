import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { choices } from "./decision.rules.ts";

/** A decision: written once, never changed. Access: by id; the review's head says which it is. */
export const Decisions = defineEntity({
  model: { service: "allotment", entity: "decision", version: "1" },
  attributes: {
    decisionId: { type: "string", required: true },
    applicationId: { type: "string", required: true },
    programmeId: { type: "string", required: true },
    orgId: { type: "string", required: true },
    title: { type: "string", required: true },
    round: { type: "number", required: true },
    choice: { type: choices, required: true },
    reason: { type: "string", required: true },
    cites: { type: "any", required: true },
    noServedBecause: { type: "string" },
    dissent: { type: "any", required: true },
    involved: { type: "any", required: true },
    missing: { type: "any", required: true },
    askedPence: { type: "number", required: true },
    amountPence: { type: "number" },
    potId: { type: "string" },
    decidedBy: { type: "string", required: true },
    decidedAt: { type: "string", required: true },
    lookAgainDays: { type: "number" },
    keepTalkingMonths: { type: "number" },
    after: { type: "string" },
  },
  indexes: {
    byId: {
      pk: key("pk", ["decisionId"], "DECISION#${decisionId}"),
      sk: key("sk", [], "DECISION"),
    },
  },
});

/** A dated note beside a decision. Access: all of a decision, oldest first. */
export const Addenda = defineEntity({
  model: { service: "allotment", entity: "decisionAddendum", version: "1" },
  attributes: {
    decisionId: { type: "string", required: true },
    personId: { type: "string", required: true },
    words: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    ofDecision: {
      pk: key("pk", ["decisionId"], "DECISION#${decisionId}"),
      sk: key("sk", ["at", "personId"], "ADDENDUM#${at}#${personId}"),
    },
  },
});
