import * as z from "zod";
import { thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { UNLISTED } from "../db/listed.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, changedSince, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { MOST_ABOUT_PERSON, mustHaveBeenSaid, mustMayShare, startsAt } from "../sharing/sharing.rules.ts";
import { Cycles, Moves } from "./cycle.entity.ts";
import * as Events from "./cycle.events.ts";
import { afterMove, mustHaveTheirYes, scaleOf } from "./cycle.rules.ts";
import { Close, Connect, cycleId, Edit, type Info, Move, Start, Wake } from "./cycle.schema.ts";
import { actOn, seenCycle } from "./find.ts";
import { placeFor } from "./place.ts";
import { change, shown } from "./shown.ts";

export { find } from "./find.ts";
export { list, listMoves } from "./lists.ts";
export { addMember, leave } from "./people.ts";

export const fromId = fn(z.strictObject({ cycleId }), async ({ cycleId }) => shown(await seenCycle(cycleId)));

const replay = (id: string) => fromId({ cycleId: cycleId.parse(id) });

/** Which lists a new cycle stands in: a programme's from level 4, a team's from level 2. */
const listsOf = ({ share, programmeId, orgId }: Info) => ({
  programmeList: (share >= 4 && programmeId) || UNLISTED,
  teamList: (share >= 2 && orgId) || UNLISTED,
});

type About = Pick<z.infer<typeof Start>, "scale" | "personId" | "personSaidYesAt">;

/** Whose life a cycle is about, with their yes: at the scale of a person one's own, unless another is named. */
const aboutWhom = ({ scale, personId, personSaidYesAt }: About, me: Info["memberIds"][number]) => {
  if (scale !== "person" && personId)
    throw badInput([{ path: "personId", message: "Only a cycle about one person names whose life it is." }]);
  if (scale !== "person") return undefined;
  mustHaveBeenSaid(personSaidYesAt, nowIso());
  const saidYes = personSaidYesAt !== undefined;
  mustHaveTheirYes({ personId, me, saidYes, path: "personSaidYesAt" });
  return personId ?? me;
};

const yesOf = (about: Info["memberIds"][number], me: Info["memberIds"][number], personSaidYesAt: string) => ({
  personId: about,
  personSaidYesAt,
  ...(about === me ? {} : { saidYesToId: me }),
});

/** Start a cycle from one purpose. Its first part is open; whoever starts it is in it. */
export const start = fn(
  Start,
  async ({ memberIds, orgId, programmeId, share, ...input }) => {
    const { personId: me } = thePerson();
    const scale = scaleOf(input.scale);
    const about = aboutWhom({ ...input, scale }, me);
    const people = [...new Set([me, ...(about ? [about] : []), ...memberIds])];
    await Person.mustKnow(memberIds, "memberIds");
    if (about) await Person.mustKnow([about], "personId");
    const place = await placeFor({ orgId, programmeId }, people);
    const level = share ?? (about ? startsAt.personScale : startsAt.granteeNote);
    mustMayShare({ from: MOST_ABOUT_PERSON, to: level, aboutPerson: about !== undefined, saidYes: true });
    if (level >= 4 && !place.programmeId)
      throw badInput([{ path: "programmeId", message: "Say which programme may see it." }]);
    const at = nowIso();
    const { purpose, subject } = input;
    const cycle: Info = {
      ...{ purpose, subject, scale },
      ...place,
      ...(about ? yesOf(about, me, input.personSaidYesAt ?? at) : {}),
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
  ({ cycleId, from, to, why, tell }) =>
    again(async () => {
      const cycle = await actOn(cycleId, "move");
      const at = nowIso();
      const { writes, next } = change(cycle, {
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
      await commit([...writes, write(Moves.create(trail))], Events.moved.of(cycleId, { from, to, tell }));
      return shown(next);
    }),
  replay,
);

/** Change the purpose: agreed by those in it, or with a note of who sees it differently. */
export const edit = fn(Edit, async ({ cycleId, version, purpose, why, differ }) => {
  const cycle = await actOn(cycleId, "edit");
  if (cycle.version !== version) throw changedSince(cycle);
  const at = nowIso();
  const { writes, next } = change(cycle, { purpose, differ, movedAt: at });
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
  const { writes, next } = change(await actOn(cycleId, "rest"), { state: "resting" });
  await commit(writes, Events.rested.of(cycleId, {}));
  return shown(next);
});

/** Whether the one it is about is in it still. */
const isIn = ({ memberIds, personId }: Info): boolean =>
  personId !== undefined && memberIds.includes(personId);

/** Wake a resting or closed cycle. One that was closed says what is different now. */
export const wake = fn(Wake, async ({ cycleId, different }) => {
  const cycle = await actOn(cycleId, "wake");
  const { personId: me } = thePerson();
  mustHaveTheirYes({ ...cycle, me, saidYes: isIn(cycle), path: "personId" });
  if (cycle.state === "closed" && different === "")
    throw badInput([{ path: "different", message: "Say what is different now." }]);
  const at = nowIso();
  const { writes, next } = change(cycle, { state: "alive", movedAt: at });
  const trail = { cycleId, byId: me, at, from: [], to: [], why: different };
  const told = different === "" ? [] : [write(Moves.create({ ...trail, moveId: Deps.use().newId("move") }))];
  await commit([...writes, ...told], Events.woken.of(cycleId, {}));
  return shown(next);
});

/** Close with learning: what we carry on, what we drop, who we told. 422 `cycle.tries_open`. */
export const close = fn(Close, async ({ cycleId, ...closing }) => {
  const cycle = await actOn(cycleId, "close");
  if (cycle.openTries > 0)
    throw rule("cycle.tries_open", "A try is still open here. Close it or park it first.");
  const { writes, next } = change(cycle, { state: "closed", closing });
  await commit(writes, Events.closed.of(cycleId, {}));
  return shown(next);
});

/** Say which cycle hears what this one learns. */
export const connect = fn(Connect, async ({ cycleId, toCycleId }) => {
  const cycle = await actOn(cycleId, "connect");
  if (toCycleId === cycleId)
    throw badInput([{ path: "toCycleId", message: "Choose another cycle than this one." }]);
  await seenCycle(toCycleId);
  if (cycle.feedsInto.includes(toCycleId)) return shown(cycle);
  const { writes, next } = change(cycle, { feedsInto: [...cycle.feedsInto, toCycleId] });
  await commit(writes, Events.connected.of(cycleId, { toCycleId }));
  return shown(next);
});
