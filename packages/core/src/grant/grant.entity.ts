import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { states } from "./grant.rules.ts";

/**
 * A grant's head: what lists show and decisions need, never the words. Everything of one grant shares its partition,
 * so a page is one query. `looksOn` is the day from which something waits for the funder's side ("9999-12-31": nothing).
 * Access: by id; of a programme and of a group, newest first; of a programme, what waits.
 */
export const GrantHeads = defineEntity({
  model: { service: "allotment", entity: "grant", version: "1" },
  attributes: {
    grantId: { type: "string", required: true },
    programmeId: { type: "string", required: true },
    programmeName: { type: "string", required: true },
    funderOrgId: { type: "string", required: true },
    funderName: { type: "string", required: true },
    orgId: { type: "string", required: true },
    orgName: { type: "string", required: true },
    hostOrgId: { type: "string" },
    hostName: { type: "string" },
    payeeOrgId: { type: "string", required: true },
    applicationId: { type: "string", required: true },
    decisionId: { type: "string", required: true },
    potId: { type: "string", required: true },
    state: { type: states, required: true },
    amountPence: { type: "number", required: true },
    awardedOn: { type: "string", required: true },
    startsOn: { type: "string" },
    endsOn: { type: "string" },
    publicMoney: { type: "boolean", required: true },
    edition: { type: "number", required: true },
    versionN: { type: "number", required: true },
    signedSides: { type: "list", items: { type: "string" }, required: true },
    hostYes: { type: "any" },
    bankCheck: { type: "any" },
    subsidy: { type: "any" },
    openProposalId: { type: "string" },
    changeSides: { type: "list", items: { type: "string" }, required: true },
    paid: { type: "list", items: { type: "number" }, required: true },
    asked: { type: "list", items: { type: "number" }, required: true },
    paidPence: { type: "number", required: true },
    nextDueOn: { type: "string" },
    nextDuePence: { type: "number" },
    words: { type: "string" },
    pausedAt: { type: "string" },
    lookOn: { type: "string" },
    look: { type: "any" },
    lookedOn: { type: "string" },
    ending: { type: "any" },
    ended: { type: "any" },
    version: { type: "number", required: true },
    looksOn: { type: "string", required: true },
  },
  indexes: {
    byId: { pk: key("pk", ["grantId"], "GRANT#${grantId}"), sk: key("sk", [], "HEAD") },
    ofProgramme: {
      index: "gsi1",
      pk: key("gsi1pk", ["programmeId"], "GRANTS#${programmeId}"),
      sk: key("gsi1sk", ["grantId"], "${grantId}"),
    },
    ofGroup: {
      index: "gsi2",
      pk: key("gsi2pk", ["orgId"], "GRANTS#${orgId}"),
      sk: key("gsi2sk", ["grantId"], "${grantId}"),
    },
    waiting: {
      index: "gsi3",
      pk: key("gsi3pk", ["programmeId"], "GRANTS_WAIT#${programmeId}"),
      sk: key("gsi3sk", ["looksOn", "grantId"], "${looksOn}#${grantId}"),
    },
  },
});

/** That an agreement comes from an application: one for each, and the way from one to the other. */
export const GrantOf = defineEntity({
  model: { service: "allotment", entity: "grantOf", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    grantId: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "GRANT_OF#${applicationId}"),
      sk: key("sk", [], "GRANT"),
    },
  },
});

/** That an organisation holds the money of someone else's grant. Access: what an organisation hosts. */
export const Hosted = defineEntity({
  model: { service: "allotment", entity: "hosted", version: "1" },
  attributes: {
    hostOrgId: { type: "string", required: true },
    grantId: { type: "string", required: true },
  },
  indexes: {
    ofHost: {
      pk: key("pk", ["hostOrgId"], "HOSTED#${hostOrgId}"),
      sk: key("sk", ["grantId"], "${grantId}"),
    },
  },
});
