import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { listedIn } from "../db/listed.ts";
import { states, subjects } from "./cycle.rules.ts";

/**
 * A cycle's head: everything its lists and its page's top show.
 * Access: by id; those a programme may see, and those a team may see, newest first. A cycle that only its members
 * may see is in neither list.
 */
export const Cycles = defineEntity({
  model: { service: "allotment", entity: "cycle", version: "1" },
  attributes: {
    cycleId: { type: "string", required: true },
    purpose: { type: "string", required: true },
    scale: { type: "string", required: true },
    subject: { type: subjects, required: true },
    state: { type: states, required: true },
    openParts: { type: "list", items: { type: "string" }, required: true },
    share: { type: "number", required: true },
    memberIds: { type: "list", items: { type: "string" }, required: true },
    personId: { type: "string" },
    personSaidYesAt: { type: "string" },
    saidYesToId: { type: "string" },
    orgId: { type: "string" },
    programmeId: { type: "string" },
    funderOrgId: { type: "string" },
    feedsInto: { type: "list", items: { type: "string" }, required: true },
    startedAt: { type: "string", required: true },
    movedAt: { type: "string", required: true },
    openTries: { type: "number", required: true },
    differ: { type: "string" },
    closing: { type: "any" },
    version: { type: "number", required: true },
    /** The programme, when its level lets the whole programme see it. */
    programmeList: { type: "string", required: true },
    /** The organisation, when its level lets the whole team see it. */
    teamList: { type: "string", required: true },
  },
  indexes: {
    byId: { pk: key("pk", ["cycleId"], "CYCLE#${cycleId}"), sk: key("sk", [], "HEAD") },
    ofProgramme: {
      index: "gsi1",
      condition: listedIn("programmeList"),
      pk: key("gsi1pk", ["programmeList"], "CYCLES#${programmeList}"),
      sk: key("gsi1sk", ["cycleId"], "${cycleId}"),
    },
    ofTeam: {
      index: "gsi2",
      condition: listedIn("teamList"),
      pk: key("gsi2pk", ["teamList"], "CYCLES#${teamList}"),
      sk: key("gsi2sk", ["cycleId"], "${cycleId}"),
    },
  },
});

/** The trail of moves. Access: those of a cycle, newest first. */
export const Moves = defineEntity({
  model: { service: "allotment", entity: "move", version: "1" },
  attributes: {
    cycleId: { type: "string", required: true },
    moveId: { type: "string", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
    from: { type: "list", items: { type: "string" }, required: true },
    to: { type: "list", items: { type: "string" }, required: true },
    why: { type: "string", required: true },
  },
  indexes: {
    ofCycle: {
      pk: key("pk", ["cycleId"], "CYCLE#${cycleId}"),
      sk: key("sk", ["moveId"], "MOVE#${moveId}"),
    },
  },
});
