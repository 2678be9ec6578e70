import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { wrongState } from "../error.ts";
import { theReader } from "../sharing/reader.ts";
import { type Reader, reads } from "../sharing/sharing.rules.ts";
import { Cycles } from "./cycle.entity.ts";
import { can } from "./cycle.policy.ts";
import { type Act, takes } from "./cycle.rules.ts";
import { Info } from "./cycle.schema.ts";

/** A cycle, or undefined. Raw: no policy. */
export const find = async (cycleId: string): Promise<Info | undefined> => {
  const found = await live(Cycles).get({ cycleId }).go({ consistent: true });
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** Whether a reader sees a cycle: its members and the one it is about always, others by its level. */
export const readsCycle = (reader: Reader, cycle: Info): boolean =>
  (reader.personId !== undefined &&
    [...cycle.memberIds, cycle.personId].some((id) => id === reader.personId)) ||
  reads(reader, { ...cycle, byId: "", namedIds: cycle.memberIds, partyIds: cycle.memberIds });

/** The cycle, if the one who asks may see it; 404 if not. */
export const seenCycle = async (cycleId: string): Promise<Info> => {
  const reader = await theReader();
  return seen(await find(cycleId), (cycle) => readsCycle(reader, cycle));
};

const says: Partial<Record<Act, string>> = {
  wake: "This cycle is awake already.",
};

/** The cycle, if it is theirs to act on and takes the act now: 404, 403, then 409. */
export const actOn = async (cycleId: string, act: Act): Promise<Info> => {
  const cycle = await seenCycle(cycleId);
  allow(can[act](Actor.use(), cycle));
  if (!takes(act, cycle.state))
    throw wrongState(
      says[act] ??
        (cycle.state === "resting"
          ? "This cycle rests. Wake it first."
          : "This cycle is closed. Wake it first."),
    );
  return cycle;
};

/** The write that changes a cycle from the version that was read. */
export const changeWrite = (cycle: Info, changes: Partial<Info>): Write =>
  write(
    live(Cycles)
      .patch({ cycleId: cycle.cycleId })
      .set({ ...changes, version: cycle.version + 1 })
      .where((row, op) => op.eq(row.version, cycle.version)),
  );

/** The write that counts a try as open in its cycle, or no longer: made with the try's own step. */
export const triesWrite = (cycleId: string, change: -1 | 1): Write =>
  write(live(Cycles).patch({ cycleId }).add({ openTries: change }));
