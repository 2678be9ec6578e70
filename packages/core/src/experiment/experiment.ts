import * as z from "zod";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { cycleId } from "../cycle/cycle.schema.ts";
import { seenCycle, triesWrite } from "../cycle/find.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { badInput, changedSince } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { cursor, PAGE_SIZE, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { potInSight } from "../pot/pot-view.ts";
import { theReader } from "../sharing/reader.ts";
import { mustHaveBeenSaid, startsAt } from "../sharing/sharing.rules.ts";
import { Experiments } from "./experiment.entity.ts";
import * as Events from "./experiment.events.ts";
import { can } from "./experiment.policy.ts";
import {
  endsAs,
  mustBePlanned,
  mustHaveNoticed,
  mustHaveYes,
  openChange,
  possible,
  type State,
} from "./experiment.rules.ts";
import {
  Close,
  Edit,
  experimentId,
  Finish,
  type Info,
  Listed,
  Note,
  Park,
  Plan,
  Retry,
  StopNow,
} from "./experiment.schema.ts";
import { actOn, changeWrite, readsTry, type Standing, seenTry } from "./find.ts";
import { fresh, ideaIn } from "./idea.ts";
import { mustHaveMoney, mustKnowPot } from "./money.ts";
import { registerWrites } from "./practice-change.ts";

export { find } from "./find.ts";

const shown = async ({ experiment, cycle }: Standing) => {
  const standing = { ...experiment, memberIds: cycle.memberIds };
  const { byId, doneByIds, madeSenseWith, saidYesToId, potId } = experiment;
  return {
    ...experiment,
    // A pot is named to those who may look at it, and to no one else.
    potId: potId && (await potInSight(potId)) ? potId : undefined,
    cyclePurpose: cycle.purpose,
    actions: permitted(can, Actor.use(), standing, possible(experiment.state)),
    people: await Person.namesOf([byId, ...doneByIds, ...madeSenseWith, saidYesToId]),
  };
};

export const fromId = fn(z.strictObject({ experimentId }), async ({ experimentId }) =>
  shown(await seenTry(experimentId)),
);

const replay = (id: string) => fromId({ experimentId: experimentId.parse(id) });

/** The writes that take a try to a state, keeping its cycle's count of open tries, and what it then is. */
const step = ({ experiment, cycle }: Standing, to: State, more: Partial<Info> = {}) => {
  const changes = { ...more, state: to };
  const opens = openChange(experiment.state, to);
  const count: Write[] = opens === 0 ? [] : [triesWrite(experiment.cycleId, opens)];
  const next = { ...experiment, ...changes, version: experiment.version + 1 };
  return { writes: [changeWrite(experiment, changes), ...count], standing: { experiment: next, cycle } };
};

/** Note an idea in a cycle you see: a hunch, or something we wonder. */
export const note = fn(
  Note,
  async (input) => {
    const { experiment, cycle, writes, happened } = await ideaIn(input);
    await commit(writes, happened);
    return shown({ experiment, cycle });
  },
  replay,
);

/** Change what an idea or a plan says. */
export const edit = fn(Edit, async ({ experimentId, version, ...fields }) => {
  const { experiment, cycle } = await actOn(experimentId, "edit");
  if (experiment.version !== version) throw changedSince(experiment);
  const next = { ...experiment, ...fields, version: version + 1 };
  if (experiment.state === "planned") mustBePlanned(next);
  if (next.hunch === "" && next.weWonder === "")
    throw badInput([{ path: "hunch", message: "Say your hunch, or what you wonder." }]);
  await commit([changeWrite(experiment, fields)], Events.edited.of(experimentId, {}));
  return shown({ experiment: next, cycle });
});

/** Make a plan: who, what to look out for, when to stop, how it stays safe; at a person's scale, their yes. */
export const plan = fn(Plan, async ({ experimentId, personSaidYesAt, ...input }) => {
  const standing = await actOn(experimentId, "plan");
  const { cycle } = standing;
  const { personId: me } = thePerson();
  mustBePlanned(input);
  await Person.mustKnow(input.doneByIds, "doneByIds");
  await mustKnowPot(input.potId, cycle);
  const own = cycle.personId === me;
  mustHaveBeenSaid(personSaidYesAt, nowIso());
  mustHaveYes({
    personScale: cycle.personId !== undefined,
    saidYes: own || personSaidYesAt !== undefined,
  });
  const yes = own
    ? { personSaidYesAt: nowIso() }
    : personSaidYesAt
      ? { personSaidYesAt, saidYesToId: me }
      : {};
  const { writes, standing: next } = step(standing, "planned", { ...input, ...yes });
  await commit(writes, Events.planned.of(experimentId, {}));
  return shown(next);
});

/** Start trying. */
export const start = fn(z.strictObject({ experimentId }), async ({ experimentId }) => {
  const standing = await actOn(experimentId, "start");
  await mustHaveMoney(standing.experiment);
  const { writes, standing: next } = step(standing, "running");
  await commit(writes, Events.started.of(experimentId, {}));
  return shown(next);
});

/** Stop now: anyone in it may, with or without a why. */
export const stopNow = fn(StopNow, async ({ experimentId, why }) => {
  const standing = await actOn(experimentId, "stopNow");
  const { writes, standing: next } = step(standing, "makingSense", { stoppedBecause: why });
  await commit(writes, Events.stoppedNow.of(experimentId, {}));
  return shown(next);
});

/** Finish trying, with at least one note or "nothing to note, because". */
export const finishTrying = fn(Finish, async ({ experimentId, nothingToNoteBecause }) => {
  const standing = await actOn(experimentId, "finishTrying");
  mustHaveNoticed(standing.experiment.noteCount, nothingToNoteBecause);
  const { writes, standing: next } = step(standing, "makingSense", { nothingToNoteBecause });
  await commit(writes, Events.finished.of(experimentId, {}));
  return shown(next);
});

/** Close with what we learnt. Embedding says before and after; changing makes a new try; stopping is thanked. */
export const close = fn(Close, async ({ experimentId, ending, next: child, ...learnt }) => {
  const standing = await actOn(experimentId, "close");
  const { writes, standing: next } = step(standing, endsAs[ending], learnt);
  const { cycle, experiment } = standing;
  const made =
    ending === "change" && child
      ? [write(Experiments.create({ ...fresh(cycle, child, experiment.share), changedFrom: experimentId }))]
      : [];
  // A change of practice comes into the team's account by itself, so only one that the whole team may see.
  const changed =
    ending === "embed" && experiment.share >= startsAt.granteeNote
      ? registerWrites({ ...experiment, fromId: experimentId, change: learnt.practiceChange })
      : [];
  await commit([...writes, ...made, ...changed], Events.closed.of(experimentId, { ending }));
  return shown(next);
});

/** Park a try, with a why. */
export const park = fn(Park, async ({ experimentId, why }) => {
  const standing = await actOn(experimentId, "park");
  const { state } = standing.experiment;
  const { writes, standing: next } = step(standing, "parked", { parkedFrom: state, parkedBecause: why });
  await commit(writes, Events.parked.of(experimentId, {}));
  return shown(next);
});

/** Take a parked try up again where it was. */
export const unpark = fn(Park, async ({ experimentId }) => {
  const standing = await actOn(experimentId, "unpark");
  const { writes, standing: next } = step(standing, standing.experiment.parkedFrom ?? "idea");
  await commit(writes, Events.unparked.of(experimentId, {}));
  return shown(next);
});

/** Try again, saying what is different now. The old learning stays where it is. */
export const retry = fn(Retry, async ({ experimentId, differentNow }) => {
  const { experiment, cycle } = await actOn(experimentId, "retry");
  const made: Info = { ...fresh(cycle, experiment, experiment.share), retryOf: experimentId, differentNow };
  await commit(
    [write(Experiments.create(made))],
    Events.noted.of(made.experimentId, {}),
    Events.retried.of(experimentId, { as: made.experimentId }),
  );
  return shown({ experiment: made, cycle });
});

/** The tries of a cycle that you may see, newest first, 25 at a time. */
export const list = fn(z.strictObject({ cycleId, cursor }), async ({ cycleId, cursor }) => {
  const cycle = await seenCycle(cycleId);
  const reader = await theReader();
  const name = `tries ${cycleId}`;
  const found = await live(Experiments)
    .query.ofCycle({ cycleId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
  const tries = found.data.filter((row) => readsTry(reader, { experiment: row as Info, cycle }));
  return toPage(
    name,
    tries.map((row) => stored(Listed).parse(row)),
    found.cursor,
  );
});
