import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { routes, states } from "./programme.rules.ts";
import { choices } from "./programme.schema.ts";

/**
 * A programme. Parts made of several fields are stored whole and read back through their schema.
 * Access: by id; those of a funder, newest first; those in one state (the open ones are public).
 */
export const Programmes = defineEntity({
  model: { service: "allotment", entity: "programme", version: "1" },
  attributes: {
    programmeId: { type: "string", required: true },
    funderOrgId: { type: "string", required: true },
    funderName: { type: "string", required: true },
    name: { type: "string", required: true },
    purpose: { type: "any", required: true },
    state: { type: states, required: true },
    totalPence: { type: "number" },
    opensOn: { type: "string" },
    closesOn: { type: "string" },
    decisionBy: { type: "string" },
    startsOn: { type: "string" },
    endsOn: { type: "string" },
    listenFor: { type: "any", required: true },
    groups: { type: "any", required: true },
    seniorResponsibleId: { type: "string" },
    safeguardingLeadId: { type: "string" },
    stewardId: { type: "string" },
    learningPartnerOrgId: { type: "string" },
    route: { type: routes },
    routeNote: { type: "string" },
    complexity: { type: "any" },
    fourthQuestionNote: { type: "string" },
    dataNote: { type: "any" },
    edges: { type: "string" },
    system: { type: "any" },
    openness: { type: "any" },
    nature: { type: "any" },
    decisionRights: { type: "any" },
    paradigmChoices: { type: "any" },
    takingPart: { type: "any" },
    waits: { type: "any" },
    whyNot: { type: "string" },
    applied: { type: "number" },
    windDown: { type: "any" },
    kept: { type: "any" },
    dateMoves: { type: "any", required: true },
    rootPotId: { type: "string" },
    rest: { type: "any" },
    signedGrants: { type: "number", required: true },
    version: { type: "number", required: true },
  },
  indexes: {
    byId: { pk: key("pk", ["programmeId"], "PROGRAMME#${programmeId}"), sk: key("sk", [], "HEAD") },
    ofFunder: {
      index: "gsi1",
      pk: key("gsi1pk", ["funderOrgId"], "FUNDER#${funderOrgId}"),
      sk: key("gsi1sk", ["programmeId"], "${programmeId}"),
    },
    inState: {
      index: "gsi2",
      pk: key("gsi2pk", ["state"], "PROGRAMMES#${state}"),
      sk: key("gsi2sk", ["programmeId"], "${programmeId}"),
    },
  },
});

/** What a programme's purpose was before, each with why it changed. Access: those of a programme, newest first. */
export const Purposes = defineEntity({
  model: { service: "allotment", entity: "purpose", version: "1" },
  attributes: {
    programmeId: { type: "string", required: true },
    version: { type: "number", required: true, padding: { length: 6, char: "0" } },
    text: { type: "string", required: true },
    whoSaysSo: { type: "string", required: true },
    until: { type: "string", required: true },
    changedById: { type: "string", required: true },
    why: { type: "string", required: true },
    told: { type: "boolean", required: true },
  },
  indexes: {
    ofProgramme: {
      pk: key("pk", ["programmeId"], "PROGRAMME#${programmeId}"),
      sk: key("sk", ["version"], "PURPOSE#${version}"),
    },
  },
});

/** How each application of a programme ended, written with its decision. Access: those of a programme. */
export const Outcomes = defineEntity({
  model: { service: "allotment", entity: "outcome", version: "1" },
  attributes: {
    programmeId: { type: "string", required: true },
    applicationId: { type: "string", required: true },
    orgName: { type: "string", required: true },
    choice: { type: choices, required: true },
    amountPence: { type: "number" },
    on: { type: "string", required: true },
    lookedAgain: { type: "boolean" },
  },
  indexes: {
    ofProgramme: {
      pk: key("pk", ["programmeId"], "PROGRAMME#${programmeId}"),
      sk: key("sk", ["applicationId"], "OUTCOME#${applicationId}"),
    },
  },
});
