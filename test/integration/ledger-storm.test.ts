import { DomainError } from "@allotment/core/error";
import type { Id } from "@allotment/core/id";
import { Ledger, reconcile, Spend } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const TOTAL = 60_000_000;

/** How each of many at once ended: `paid`, or the code of its refusal. */
const ended = (results: readonly PromiseSettledResult<unknown>[]): string[] =>
  results.map((result) => {
    if (result.status === "fulfilled") return "paid";
    if (result.reason instanceof DomainError) return result.reason.code;
    throw result.reason;
  });

const count = (list: readonly string[], what: string): number => list.filter((each) => each === what).length;

/** Run all, `most` at a time, and say how each ended. */
const atOnce = async <R>(most: number, runs: readonly (() => Promise<R>)[]) => {
  const results: PromiseSettledResult<R>[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < runs.length; n = next++) {
      const [result] = await Promise.allSettled([runs[n]?.() ?? expect.unreachable()]);
      results[n] = result;
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
};

/** Do it again with the same key for as long as the answer is “busy”, as a phone would. */
const untilTaken = async <R>(run: () => Promise<R>): Promise<R> => {
  for (;;)
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === "busy")) throw error;
    }
};

describe("many at once", () => {
  let world: World;
  let fund: Fund;
  let people: Id<"person">[];

  beforeAll(async () => {
    world = await newWorld();
    fund = await newFund(world, TOTAL);
    people = await Promise.all(["Ash", "Bo", "Cy", "Di"].map((name) => world.person(name)));
  });

  const team = (amountPence: number) =>
    newPot(world, fund.holder, { parentId: fund.potId, amountPence, holderIds: people });
  const holder = (n: number) => people[n % people.length] ?? fund.holder;
  const balanceOf = async (potId: string): Promise<number> => {
    const [head] = await world.asSystem(() => Ledger.heads([potId]));
    return head?.balance ?? Number.NaN;
  };
  const audit = () => world.asSystem(() => reconcile(fund.potId, "2027-01-01"));
  const clean = async () => expect(await audit()).toMatchObject({ findings: [], broken: {} });
  const sixteen = Array.from({ length: 16 }, (_, n) => n);

  it("pays exactly one of 16 spends of 60% each, in each of 100 trials", async () => {
    const { potId } = await team(100_000);
    for (let trial = 0; trial < 100; trial += 1) {
      const results = await Promise.allSettled(
        sixteen.map((n) => untilTaken(() => spend(world, holder(n), potId, 60_000))),
      );
      const ends = ended(results);
      expect([count(ends, "paid"), count(ends, "pot.not_enough")], `trial ${trial}`).toEqual([1, 15]);
      const heads = await world.asSystem(() => Ledger.heads([potId, fund.potId]));
      const left = heads.reduce((sum, { balance }) => sum + balance, 0);
      expect(left + 60_000, `trial ${trial}`).toBe(TOTAL);
      const paid = results.find((result) => result.status === "fulfilled");
      const txId = paid?.value.txId ?? expect.unreachable("no one was paid");
      await world.as(holder(trial), () => Spend.returnSpend({ txId, reason: "Next trial" }), newKey());
    }
    await clean();
  }, 240_000);

  it("pays one request once, however many copies of it come at once", async () => {
    const { potId } = await team(100);
    const keys = Array.from({ length: 60 }, newKey);
    const results = await atOnce(
      24,
      keys.flatMap((key, n) =>
        sixteen.slice(0, 6).map(() => () => untilTaken(() => spend(world, holder(n), potId, 3, {}, key))),
      ),
    );
    const byKey = keys.map((_, n) => new Set(ended(results.slice(n * 6, n * 6 + 6))));
    expect(byKey.filter((ends) => ends.has("paid") || ends.has("already_done")).length).toBe(33);
    expect(byKey.filter((ends) => ends.has("pot.not_enough")).length).toBe(27);
    expect(await balanceOf(potId)).toBe(1);
    await clean();
  }, 240_000);

  it("gives two phones one answer each for the last £10", async () => {
    for (let trial = 0; trial < 10; trial += 1) {
      const { potId } = await team(1000);
      const results = await Promise.allSettled([
        spend(world, holder(0), potId, 1000),
        spend(world, holder(1), potId, 1000),
      ]);
      expect(ended(results).sort()).toEqual(["paid", "pot.not_enough"]);
      const refused = results.find((result) => result.status === "rejected");
      expect(refused?.reason).toMatchObject({
        message: "There is £0.00 left in this pot. You asked for £10.00.",
        current: { balancePence: 0, askedPence: 1000 },
      });
    }
    await clean();
  }, 240_000);

  it("undoes a spend once, however many try", async () => {
    const { potId } = await team(10_000);
    const { txId } = await spend(world, holder(0), potId, 4000);
    const results = await Promise.allSettled(
      sixteen
        .slice(0, 8)
        .map((n) =>
          untilTaken(() =>
            world.as(holder(n), () => Spend.returnSpend({ txId, reason: "Not used" }), newKey()),
          ),
        ),
    );
    expect([count(ended(results), "paid"), count(ended(results), "wrong_state")]).toEqual([1, 7]);
    expect(await balanceOf(potId)).toBe(10_000);
    await clean();
  }, 240_000);
});
