import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { states } from "./experiment.rules.ts";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;
const list = { type: "list", items: { type: "string" }, required: true } as const;

/** A try. Access: by id; those of a cycle, newest first. */
export const Experiments = defineEntity({
  model: { service: "allotment", entity: "experiment", version: "1" },
  attributes: {
    experimentId: text,
    cycleId: text,
    byId: text,
    idea: text,
    hunch: text,
    weWonder: text,
    lookFor: list,
    noticeAsWeGo: text,
    stopRule: text,
    safeToTry: text,
    doneByIds: list,
    potId: maybe,
    costPence: { type: "number" },
    personSaidYesAt: maybe,
    saidYesToId: maybe,
    state: { type: states, required: true },
    parkedFrom: { type: states },
    parkedBecause: maybe,
    stoppedBecause: maybe,
    nothingToNoteBecause: maybe,
    whatWeLearnt: maybe,
    madeSenseWith: list,
    practiceChange: { type: "any" },
    embeddedAs: maybe,
    retryOf: maybe,
    changedFrom: maybe,
    differentNow: maybe,
    noteCount: { type: "number", required: true },
    share: { type: "number", required: true },
    orgId: maybe,
    programmeId: maybe,
    funderOrgId: maybe,
    at: text,
    version: { type: "number", required: true },
  },
  indexes: {
    byId: { pk: key("pk", ["experimentId"], "EXPERIMENT#${experimentId}"), sk: key("sk", [], "HEAD") },
    ofCycle: {
      index: "gsi1",
      pk: key("gsi1pk", ["cycleId"], "EXPERIMENTS#${cycleId}"),
      sk: key("gsi1sk", ["experimentId"], "${experimentId}"),
    },
  },
});
