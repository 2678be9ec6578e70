import { DomainError } from "@allotment/core/error";
import { fn } from "@allotment/core/fn";
import type { Id } from "@allotment/core/id";
import { Change, Ledger, Pot, Spend } from "@allotment/core/pot/index";
import { MOST_SPENDS } from "@allotment/core/pot/pot.rules";
import { txId as TxId } from "@allotment/core/pot/spend.schema";
import * as z from "zod";
import { aSpend } from "../pots.ts";
import { newKey } from "../world.ts";
import { atOnce, calmPot, edges, type Weather } from "./weather.ts";

/** Refusals that racing people may well meet. Any other ends the storm. */
const expected: readonly string[] = [
  ...["pot.not_enough", "wrong_state", "pot.closed", "pot.resting", "pot.too_deep", "pot.children_open"],
  ...["pot.last_holder", "permission.needed", "not_found", "not_allowed", "pot.two_of_us"],
  ...["spend.nothing_to_correct", "pot.nothing_to_change", "bad_input"],
];

const POTS = 6;

interface Money {
  readonly pots: Id<"pot">[];
  readonly proposed: Id<"pot">[];
  readonly spends: Id<"tx">[];
  readonly other: Id<"person">;
}

type Act = (weather: Weather, money: Money) => Promise<unknown>;

const spend: Act = async ({ sure, pick, pence }, { pots, spends }) => {
  const wish = aSpend(pick(pots), pence(30_000));
  const done = await sure(() => Spend.record(wish));
  if (done) spends.push(done.txId);
};

/** Several in one transaction, each under its own key: all of them are in, or none. */
const spendMany: Act = async ({ sure, pick, pence, once }, { pots, spends }) => {
  const potId = pick(pots);
  const many = once(8) ? MOST_SPENDS : pence(6);
  const lines = Array.from({ length: many }, () => {
    const { potId: _, ...said } = aSpend(potId, pence(Math.ceil(30_000 / many)));
    return { txId: TxId.parse(`tx_${newKey()}`), ...said };
  });
  const done = await sure(() => Spend.recordMany({ potId, lines }));
  if (done) spends.push(...done.items.map(({ txId }) => txId));
};

const correct: Act = async ({ sure, pick, pence, once }, { pots, spends }) => {
  if (spends.length === 0) return;
  const reason = "It was another sum";
  const { potId, ...said } = { ...aSpend(pick(pots), pence(30_000)), txId: pick(spends), reason };
  const wish = once(2) ? said : { ...said, potId };
  const done = await sure(() => Spend.correct(wish));
  if (done) spends.push(done.txId);
};

/** Other words at once, or a second hand that both say yes to, ended again so that most pots need one alone. */
const change: Act = async ({ sure, pick, once }, { pots, other }) => {
  const wish = { potId: pick(pots), why: "It fits better" };
  const { potId } = wish;
  if (once(2)) {
    const edges = { words: pick(["Lawful.", "Anything that helps."]) };
    await sure(() => Change.change({ ...wish, edges }));
    return;
  }
  await sure(() => Pot.addHolder({ potId, personId: other }));
  try {
    const asked = await sure(() => Change.change({ ...wish, twoOfUs: true }));
    const [first] = asked?.items ?? [];
    if (!first) return;
    const one = { potId, changeId: first.changeId };
    const no = once(4);
    await sure(() => (no ? Change.drop(one) : Change.sayYes(one)), other);
    if (!no) await sure(() => Pot.oneIsEnough({ potId }));
  } finally {
    await sure(() => Pot.leave({ potId }), other);
  }
};

const returnSpend: Act = async ({ sure, pick }, { spends }) => {
  if (spends.length === 0) return;
  const txId = pick(spends);
  await sure(() => Spend.returnSpend({ txId, reason: "Not used" }));
};

const make: Act = async ({ sure, pick, pence, once, fund: { holder } }, { pots, proposed }) => {
  const named = { name: "A pot below", whoDecides: "team" as const, holderIds: [holder], edges };
  const wish = { ...named, parentId: pick(pots), amountPence: pence(30_000), hidden: once(3) };
  const made = await sure(() => Pot.make(wish));
  if (made) proposed.push(made.potId);
};

const award: Act = async ({ sure, pence, world, fund }, { pots }) => {
  const { newId } = world.deps;
  const awards = Array.from({ length: 3 }, (_, n) => ({
    ...{ potId: newId("pot"), name: `Grant ${n}`, amountPence: pence(90_000), holderIds: [fund.holder] },
    ...{ whoDecides: "organisation" as const, programmeId: fund.programmeId, orgId: fund.funderOrgId, edges },
  }));
  const reason = { decisionId: newId("dec") };
  const inside = fn(z.strictObject({}), () => Ledger.award({ fromPotId: fund.potId, awards, reason }));
  await sure(() => inside({}));
  for (const { potId } of awards)
    await sure(() => fn(z.strictObject({}), () => Ledger.openPot({ potId }))({}));
  pots.push(...awards.map(({ potId }) => potId));
};

const move: Act = async ({ sure, pick, pence, once }, { pots }) => {
  const wish = { potId: pick(pots), amountPence: pence(20_000) };
  const up = once(2);
  await sure(() => (up ? Pot.topUp(wish) : Pot.giveBack(wish)));
};

const close: Act = async ({ sure, pick, once }, { pots }) => {
  if (pots.length < 2 * POTS) return;
  const potId = pick(pots);
  await sure(() => Pot.close({ potId }));
  // Now and then a closed pot stays among those tried, so that some acts meet one.
  if (!once(4)) pots.splice(pots.indexOf(potId), 1);
};

const rest: Act = async ({ sure, pick }, { pots }) => {
  const potId = pick(pots);
  await sure(() => Pot.rest({ potId }));
  await sure(() => Pot.reopen({ potId }));
};

const comeAndGo: Act = async ({ sure, pick }, { pots, other }) => {
  const potId = pick(pots);
  await sure(() => Pot.addHolder({ potId, personId: other }));
  await sure(() => Spend.record(aSpend(potId, 1)), other);
  await sure(() => Pot.leave({ potId }), other);
};

const settle: Act = async ({ sure, once }, { pots, proposed }) => {
  const potId = proposed.pop();
  if (!potId) return;
  if (once(3)) {
    await sure(() => Pot.sayNo({ potId }));
    return;
  }
  await sure(() => Pot.sayYes({ potId }));
  await sure(() => Pot.open({ potId }));
  pots.push(potId);
};

const acts = {
  spend,
  spendMany,
  returnSpend,
  correct,
  change,
  make,
  settle,
  award,
  move,
  close,
  rest,
  comeAndGo,
};
type Name = keyof typeof acts;

/** How often each act comes, beside the others. */
const often: readonly Name[] = [
  ...(["spend", "spend", "spend", "spend", "spend", "spend", "spend", "spend"] as const),
  ...(["returnSpend", "returnSpend", "make", "make", "settle", "settle", "move", "move", "move"] as const),
  ...(["spendMany", "spendMany", "correct", "correct", "change", "change"] as const),
  ...(["award", "close", "rest", "comeAndGo"] as const),
];

export interface Ended {
  done: number;
  refused: number;
}

/** Everything that a ledger does, by many at once: how each act ended. */
export const everything = async (
  weather: Weather,
  { acts: many, workers }: { acts: number; workers: number },
): Promise<Record<Name, Ended>> => {
  const { fund, newcomer, pick } = weather;
  const money: Money = { pots: [], proposed: [], spends: [], other: newcomer };
  for (let n = 0; n < POTS; n += 1) money.pots.push(await calmPot(weather, fund.potId, 500_000));
  const names = Object.keys(acts) as Name[]; // The keys of our own table.
  const ended = Object.fromEntries(names.map((name) => [name, { done: 0, refused: 0 }])) as Record<
    Name,
    Ended
  >;
  await atOnce(workers, many, async () => {
    const name = pick(often);
    try {
      await acts[name](weather, money);
      ended[name].done += 1;
    } catch (error) {
      if (!(error instanceof DomainError && expected.includes(error.code))) throw error;
      ended[name].refused += 1;
    }
  });
  return ended;
};
