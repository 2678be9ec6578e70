import { Pot } from "@allotment/core/pot/index";
import { Programme } from "@allotment/core/programme/index";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handler, type Handlers, one, type Stage, type Step } from "../stage.ts";

type PotData = Saltmere["pots"][number];

const holdersOf = ({ holders }: PotData, { ids }: Stage) =>
  ids.all(
    "person",
    holders.map(({ personId }) => personId),
  );

const openFund = async (pot: PotData, { by, id }: Step, stage: Stage): Promise<void> => {
  const { ids, data } = stage;
  const { name, edges } = pot;
  const { rootPotId } = await stage.as(by, () =>
    Programme.openFund({
      programmeId: ids.of("prog", data.programme.id),
      name,
      edges,
      holderIds: holdersOf(pot, stage),
    }),
  );
  ids.keep(id, rootPotId);
};

const make = async (pot: PotData, parent: string, { by, id }: Step, stage: Stage): Promise<void> => {
  const { name, amountPence, whoDecides, edges, hidden, share, nameForOthers, statutory } = pot;
  const made = await stage.as(by, () =>
    Pot.make({
      parentId: stage.ids.of("pot", parent),
      ...{ name, amountPence, whoDecides, edges, hidden, share, statutory },
      ...(nameForOthers ? { nameForOthers } : {}),
      holderIds: holdersOf(pot, stage),
    }),
  );
  stage.ids.keep(id, made.potId);
};

/** A grant's pot is made by its decision; the programme's fund and every other pot by whoever the row names. */
const propose = async (step: Step, stage: Stage): Promise<void> => {
  const pot = one(stage.data.pots, step.id);
  if (pot.grantId) return;
  await (pot.parentId === null ? openFund(pot, step, stage) : make(pot, pot.parentId, step, stage));
};

/** A grant's pot opens with the agreement's second signature; every other when its maker says so. */
const open = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  if (one(stage.data.pots, id).grantId) return;
  await stage.as(by, () => Pot.open({ potId: stage.ids.of("pot", id) }));
};

const check = async ({ id, to }: Step, stage: Stage): Promise<void> => {
  const { amountPence, openedOn, parentId } = one(stage.data.pots, id);
  const pot = await Pot.find(stage.ids.of("pot", id));
  expectEqual(`The state of ${id}`, pot?.head.state, to);
  expectEqual(`What ${id} began with`, pot?.profile.startedWith, amountPence);
  if (to === "open") expectEqual(`The day ${id} opened`, pot?.head.openedOn, openedOn);
  if (parentId) expectEqual(`The place of ${id}`, pot?.head.parentId, stage.ids.of("pot", parentId));
};

const moved: Handler = async (step, stage) => {
  await (step.to === "open" ? open : propose)(step, stage);
  stage.later(() => check(step, stage));
};

const holder: Handler = async ({ by, id }, stage) => {
  await stage.as(by, () => Pot.sayYes({ potId: stage.ids.of("pot", id) }));
};

export const pot: Handlers = { pot: moved, "pot holder": holder };
