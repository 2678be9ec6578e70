import type * as z from "zod";
import { thePerson } from "../actor.ts";
import type { Info as Cycle } from "../cycle/cycle.schema.ts";
import { seenCycle } from "../cycle/find.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { startsAt } from "../sharing/sharing.rules.ts";
import { Experiments } from "./experiment.entity.ts";
import { noted } from "./experiment.events.ts";
import type { Info, Note } from "./experiment.schema.ts";

/** A new try in a cycle, as an idea. */
export const fresh = (
  cycle: Cycle,
  input: Pick<Info, "idea" | "hunch" | "weWonder">,
  share: Info["share"],
): Info => ({
  ...input,
  experimentId: Deps.use().newId("exp"),
  cycleId: cycle.cycleId,
  byId: thePerson().personId,
  lookFor: [],
  noticeAsWeGo: "",
  stopRule: "",
  safeToTry: "",
  doneByIds: [],
  state: "idea",
  madeSenseWith: [],
  noteCount: 0,
  share,
  ...(cycle.orgId ? { orgId: cycle.orgId } : {}),
  ...(cycle.programmeId ? { programmeId: cycle.programmeId } : {}),
  ...(cycle.funderOrgId ? { funderOrgId: cycle.funderOrgId } : {}),
  at: nowIso(),
  version: 1,
});

/**
 * An idea in a cycle the asker sees, with its writes and event, to be committed with whatever it comes of.
 * 404 for a cycle they do not see; 409 for one that is closed.
 */
export const ideaIn = async ({ cycleId, share, ...input }: z.output<typeof Note>) => {
  const cycle = await seenCycle(cycleId);
  if (cycle.state === "closed") throw wrongState("This cycle is closed. Wake it first.");
  // A cycle that is its people's alone is shared by them; its tries are too, unless someone says "just me".
  const experiment = fresh(cycle, input, share ?? (cycle.share || startsAt.personScale));
  return {
    ...{ experiment, cycle },
    writes: [write(Experiments.create(experiment))],
    happened: noted.of(experiment.experimentId, {}),
  };
};
