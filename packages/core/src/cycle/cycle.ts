import * as z from "zod";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { UNLISTED } from "../db/listed.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, changedSince, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineWrite, notMineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { MOST_ABOUT_PERSON, mustMayShare, startsAt } from "../sharing/sharing.rules.ts";
import { Cycles, Moves } from "./cycle.entity.ts";
import * as Events from "./cycle.events.ts";
import { can } from "./cycle.policy.ts";
import { afterMove, possible } from "./cycle.rules.ts";
import { AddMember, Close, Connect, cycleId, Edit, type Info, Move, Start, Wake } from "./cycle.schema.ts";
import { actOn, changeWrite, seenCycle } from "./find.ts";
import { placeFor } from "./place.ts";

export { find, seenCycle, triesWrite } from "./find.ts";
export { list, listMoves } from "./lists.ts";

const shown = async (cycle: Info) => ({
  ...cycle,
  actions: permitted(can, Actor.use(), cycle, possible(cycle.state)),
  people: await Person.namesOf(cycle.memberIds),
});

export const fromId = fn(z.strictObject({ cycleId }), async ({ cycleId }) => shown(await seenCycle(cycleId)));

const replay = (id: string) => fromId({ cycleId: cycleId.parse(id) });

const change = async (cycle: Info, changes: Partial<Info>) => {
  const next = { ...cycle, ...changes, version: cycle.version + 1 };
  return { writes: [changeWrite(cycle, changes)] as const, next };
};

/** Which lists a new cycle stands in: a programme's from level 4, a team's from level 2. */
const listsOf = ({ share, programmeId, orgId }: Info) => ({
  programmeList: (share >= 4 && programmeId) || UNLISTED,
  teamList: (share >= 2 && orgId) || UNLISTED,
});

/** Start a cycle from one purpose. Its first part is open; whoever starts it is in it. */
export const start = fn(
  Start,
  async ({ memberIds, orgId, programmeId, share, ...input }) => {
    const { personId: me } = thePerson();
    const about = input.scale === "person" ? (input.personId ?? me) : undefined;
    const people = [...new Set([me, ...(about ? [about] : []), ...memberIds])];
    const place = await placeFor({ orgId, programmeId }, people);
    const level = share ?? (about ? startsAt.personScale : startsAt.granteeNote);
    mustMayShare({ from: MOST_ABOUT_PERSON, to: level, aboutPerson: about !== undefined, saidYes: true });
    if (level >= 4 && !place.programmeId)
      throw badInput([{ path: "programmeId", message: "Say which programme may see it." }]);
    const at = nowIso();
    const { personId: _, ...words } = input;
    const cycle: Info = {
      ...words,
      ...place,
      ...(about ? { personId: about } : {}),
      cycleId: Deps.use().newId("cycle"),
      share: level,
      memberIds: people,
      state: "alive",
      openParts: ["purpose"],
      feedsInto: [],
      startedAt: at,
      movedAt: at,
      openTries: 0,
      version: 1,
    };
    await commit(
      [
        write(Cycles.create({ ...cycle, ...listsOf(cycle) })),
        ...people.map((id) => mineWrite(id, "cycle", cycle.cycleId)),
      ],
      Events.started.of(cycle.cycleId, { scale: cycle.scale }),
    );
    return shown(cycle);
  },
  replay,
);

/** Leave some parts and open others, in any order, with a why. Never refused for its order; two at once both count. */
export const move = fn(
  Move,
  ({ cycleId, from, to, why }) =>
    again(async () => {
      const cycle = await actOn(cycleId, "move");
      const at = nowIso();
      const { writes, next } = await change(cycle, {
        openParts: afterMove(cycle.openParts, from, to),
        movedAt: at,
      });
      const trail = {
        cycleId,
        moveId: Deps.use().newId("move"),
        byId: thePerson().personId,
        at,
        from,
        to,
        why,
      };
      await commit([...writes, write(Moves.create(trail))], Events.moved.of(cycleId, { from, to }));
      return shown(next);
    }),
  replay,
);

/** Change the purpose: agreed by those in it, or with a note of who sees it differently. */
export const edit = fn(Edit, async ({ cycleId, version, purpose, why, differ }) => {
  const cycle = await actOn(cycleId, "edit");
  if (cycle.version !== version) throw changedSince(cycle);
  const at = nowIso();
  const { writes, next } = await change(cycle, { purpose, differ, movedAt: at });
  const moveId = Deps.use().newId("move");
  const stays = { cycleId, moveId, byId: thePerson().personId, at, from: [], to: [], why };
  await commit(
    [...writes, write(Moves.create(stays))],
    Events.purposeChanged.of(cycleId, { differ: differ !== "" }),
  );
  return shown(next);
});

/** Let a cycle rest: no pressure, nothing is lost. */
export const rest = fn(z.strictObject({ cycleId }), async ({ cycleId }) => {
  const { writes, next } = await change(await actOn(cycleId, "rest"), { state: "resting" });
  await commit(writes, Events.rested.of(cycleId, {}));
  return shown(next);
});

/** Wake a resting or closed cycle. One that was closed says what is different now. */
export const wake = fn(Wake, async ({ cycleId, different }) => {
  const cycle = await actOn(cycleId, "wake");
  if (cycle.state === "closed" && different === "")
    throw badInput([{ path: "different", message: "Say what is different now." }]);
  const at = nowIso();
  const { writes, next } = await change(cycle, { state: "alive", movedAt: at });
  const trail = { cycleId, byId: thePerson().personId, at, from: [], to: [], why: different };
  const told = different === "" ? [] : [write(Moves.create({ ...trail, moveId: Deps.use().newId("move") }))];
  await commit([...writes, ...told], Events.woken.of(cycleId, {}));
  return shown(next);
});

/** Close with learning: what we carry on, what we drop, who we told. 422 `cycle.tries_open`. */
export const close = fn(Close, async ({ cycleId, ...closing }) => {
  const cycle = await actOn(cycleId, "close");
  if (cycle.openTries > 0)
    throw rule("cycle.tries_open", "A try is still open here. Close it or park it first.");
  const { writes, next } = await change(cycle, { state: "closed", closing });
  await commit(writes, Events.closed.of(cycleId, {}));
  return shown(next);
});

/** Bring someone in, and say why the edge moves. A cycle about one person needs that person's yes. */
export const addMember = fn(AddMember, async ({ cycleId, personId, why, personSaidYes }) => {
  const cycle = await actOn(cycleId, "addMember");
  const { personId: me } = thePerson();
  if (!(await Person.find(personId)))
    throw badInput([{ path: "personId", message: "We do not know them yet." }]);
  if (cycle.memberIds.includes(personId)) return shown(cycle);
  if (cycle.personId && cycle.personId !== me && !personSaidYes)
    throw rule("permission.needed", "This cycle is about one person. Ask them before you bring anyone in.", [
      { path: "personSaidYes", message: "Say that they said yes." },
    ]);
  const at = nowIso();
  const { writes, next } = await change(cycle, { memberIds: [...cycle.memberIds, personId] });
  const trail = { cycleId, moveId: Deps.use().newId("move"), byId: me, at, from: [], to: [], why };
  await commit(
    [...writes, mineWrite(personId, "cycle", cycleId), write(Moves.create(trail))],
    Events.memberJoined.of(cycleId, { personId }),
  );
  return shown(next);
});

/** Leave a cycle. Anyone is free to; the last one lets it rest or closes it instead. */
export const leave = fn(z.strictObject({ cycleId }), async ({ cycleId }) => {
  const cycle = await actOn(cycleId, "leave");
  const { personId } = thePerson();
  if (cycle.memberIds.length === 1)
    throw rule("cycle.last_one", "You are the only one in it. Let it rest, or close it.");
  const { writes } = await change(cycle, { memberIds: cycle.memberIds.filter((id) => id !== personId) });
  await commit(
    [...writes, notMineWrite(personId, "cycle", cycleId)],
    Events.memberLeft.of(cycleId, { personId }),
  );
  return {};
});

/** Say which cycle hears what this one learns. */
export const connect = fn(Connect, async ({ cycleId, toCycleId }) => {
  const cycle = await actOn(cycleId, "connect");
  if (toCycleId === cycleId)
    throw badInput([{ path: "toCycleId", message: "Choose another cycle than this one." }]);
  await seenCycle(toCycleId);
  if (cycle.feedsInto.includes(toCycleId)) return shown(cycle);
  const { writes, next } = await change(cycle, { feedsInto: [...cycle.feedsInto, toCycleId] });
  await commit(writes, Events.connected.of(cycleId, { toCycleId }));
  return shown(next);
});
