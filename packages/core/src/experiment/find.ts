import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import type { Info as Cycle } from "../cycle/cycle.schema.ts";
import { find as findCycle, readsCycle } from "../cycle/find.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { wrongState } from "../error.ts";
import { theReader } from "../sharing/reader.ts";
import { type Reader, reads } from "../sharing/sharing.rules.ts";
import { Experiments } from "./experiment.entity.ts";
import { can } from "./experiment.policy.ts";
import { type Act, takes } from "./experiment.rules.ts";
import { Info } from "./experiment.schema.ts";

/** A try, or undefined. Raw: no policy. */
export const find = async (experimentId: string): Promise<Info | undefined> => {
  const found = await live(Experiments).get({ experimentId }).go({ consistent: true });
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** A try with the cycle it belongs to. */
export interface Standing {
  readonly experiment: Info;
  readonly cycle: Cycle;
}

/**
 * Those in a try and its cycle see it; others by its level, if they see the cycle too. What is "just me" is its
 * writer's alone.
 */
export const readsTry = (reader: Reader, { experiment, cycle }: Standing): boolean => {
  if (experiment.share === 0) return reader.personId !== undefined && reader.personId === experiment.byId;
  const inIt = [...experiment.doneByIds, ...cycle.memberIds];
  if (reader.personId !== undefined && inIt.some((id) => id === reader.personId)) return true;
  return reads(reader, { ...experiment, namedIds: inIt, partyIds: inIt }) && readsCycle(reader, cycle);
};

/** The try, if the one who asks may see it; 404 if not. */
export const seenTry = async (experimentId: string): Promise<Standing> => {
  const reader = await theReader();
  const experiment = await find(experimentId);
  const cycle = experiment ? await findCycle(experiment.cycleId) : undefined;
  return seen(experiment && cycle ? { experiment, cycle } : undefined, (standing) =>
    readsTry(reader, standing),
  );
};

const says: Partial<Record<Act, string>> = {
  plan: "This has a plan already.",
  start: "Plan it first, then start.",
  stopNow: "This is not running.",
  finishTrying: "This is not running.",
  close: "Finish trying first, then make sense of it.",
};

/** The try, if it is theirs to act on and takes the act now: 404, 403, then 409. */
export const actOn = async (experimentId: string, act: Act): Promise<Standing> => {
  const standing = await seenTry(experimentId);
  const { experiment, cycle } = standing;
  allow(can[act](Actor.use(), { ...experiment, memberIds: cycle.memberIds }));
  if (!takes(act, experiment.state)) throw wrongState(says[act] ?? "This try has moved on. Look again.");
  return standing;
};

/** The write that changes a try from the version that was read. */
export const changeWrite = (experiment: Info, changes: Partial<Info>): Write =>
  write(
    live(Experiments)
      .patch({ experimentId: experiment.experimentId })
      .set({ ...changes, version: experiment.version + 1 })
      .where((row, op) => op.eq(row.version, experiment.version)),
  );

/** The write that counts one more note of a try: made with the note itself. */
export const notedWrite = (experimentId: string): Write =>
  write(live(Experiments).patch({ experimentId }).add({ noteCount: 1 }));
