import * as z from "zod";
import { thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineWrite, notMineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { Cycles, Moves } from "./cycle.entity.ts";
import * as Events from "./cycle.events.ts";
import { mustHaveTheirYes } from "./cycle.rules.ts";
import { AddMember, cycleId, type Info } from "./cycle.schema.ts";
import { actOn } from "./find.ts";
import { change, shown } from "./shown.ts";

/** Bring someone in, and say why the edge moves. A cycle about one person needs that person's yes. They are told. */
export const addMember = fn(AddMember, async ({ cycleId, personId, why, personSaidYes }) => {
  const cycle = await actOn(cycleId, "addMember");
  const { personId: me } = thePerson();
  await Person.mustKnow([personId], "personId");
  if (cycle.memberIds.includes(personId)) return shown(cycle);
  mustHaveTheirYes({ ...cycle, me, saidYes: personSaidYes, path: "personSaidYes" });
  const at = nowIso();
  const { writes, next } = change(cycle, { memberIds: [...cycle.memberIds, personId] });
  const trail = { cycleId, moveId: Deps.use().newId("move"), byId: me, at, from: [], to: [], why };
  await commit(
    [...writes, mineWrite(personId, "cycle", cycleId), write(Moves.create(trail))],
    Events.memberJoined.of(cycleId, { personId }),
  );
  return shown(next);
});

/** When the one it is about leaves, their yes goes with them, and it rests until they say yes again. */
const withoutYes = (cycle: Info, memberIds: Info["memberIds"]) =>
  write(
    live(Cycles)
      .patch({ cycleId: cycle.cycleId })
      .set({ memberIds, state: "resting", version: cycle.version + 1 })
      .remove(["personSaidYesAt", "saidYesToId"])
      .where((row, op) => op.eq(row.version, cycle.version)),
  );

/** Leave a cycle. Anyone is free to; the last one lets it rest or closes it instead. */
export const leave = fn(z.strictObject({ cycleId }), async ({ cycleId }) => {
  const cycle = await actOn(cycleId, "leave");
  const { personId } = thePerson();
  if (cycle.memberIds.length === 1)
    throw rule("cycle.last_one", "You are the only one in it. Let it rest, or close it.");
  const memberIds = cycle.memberIds.filter((id) => id !== personId);
  const writes =
    cycle.personId === personId ? [withoutYes(cycle, memberIds)] : change(cycle, { memberIds }).writes;
  await commit(
    [...writes, notMineWrite(personId, "cycle", cycleId)],
    Events.memberLeft.of(cycleId, { personId }),
  );
  return {};
});
