import { DomainError } from "@allotment/core/error";
import type { Id } from "@allotment/core/id";
import { Ledger, Pot, reconcile, Spend } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { injectFaults } from "../support/faults.ts";
import { aSpend, asHolder, type Fund, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const TOTAL = 10_000_000;
const WORKERS = 16;
const ACTS = 500;

/** A row of numbers that looks random and is the same each time (mulberry32). */
const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

describe("money under a storm of everything at once", () => {
  let world: World;
  let fund: Fund;
  let who: Id<"person">;
  const random = chance(20261102);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? expect.unreachable();
  const pots: Id<"pot">[] = [];
  const proposed: Id<"pot">[] = [];
  const spends: Id<"tx">[] = [];
  const seen = { paid: 0, refused: 0 };

  beforeAll(async () => {
    world = await newWorld();
    fund = await newFund(world, TOTAL);
    who = fund.holder;
    for (let n = 0; n < 4; n += 1)
      pots.push((await newPot(world, who, { parentId: fund.potId, amountPence: 500_000 })).potId);
  });

  /** Keep one key until there is an answer: what broke on the way is sent again, as a phone would. */
  const sure = async <R>(run: () => Promise<R>): Promise<R> => {
    const key = newKey();
    for (;;)
      try {
        return await asHolder(world, who, run, key);
      } catch (error) {
        if (error instanceof DomainError && error.code !== "busy") throw error;
      }
  };

  const acts: Record<string, () => Promise<unknown>> = {
    spend: async () => {
      const wish = aSpend(pick(pots), 1 + Math.floor(random() * 30_000));
      const done = await sure(() => Spend.record(wish));
      spends.push(done.txId);
    },
    return: async () => {
      if (spends.length === 0) return;
      const txId = pick(spends);
      await sure(() => Spend.returnSpend({ txId, reason: "Not used" }));
    },
    make: async () => {
      const wish = {
        parentId: pick(pots),
        name: "A pot below",
        amountPence: 1 + Math.floor(random() * 30_000),
        whoDecides: "team" as const,
        holderIds: [who],
        edges: { words: "Lawful." },
        hidden: random() < 0.3,
      };
      const made = await sure(() => Pot.make(wish));
      proposed.push(made.potId);
    },
    give: async () => {
      const wish = { potId: pick(pots), amountPence: 1 + Math.floor(random() * 20_000) };
      const up = random() < 0.5;
      await sure(() => (up ? Pot.topUp(wish) : Pot.giveBack(wish)));
    },
    close: async () => {
      if (pots.length < 8) return;
      const potId = pick(pots);
      await sure(() => Pot.close({ potId }));
    },
    settle: async () => {
      const potId = proposed.pop();
      if (!potId) return;
      if (random() < 0.4) {
        await sure(() => Pot.sayNo({ potId }));
        return;
      }
      await sure(() => Pot.sayYes({ potId }));
      await sure(() => Pot.open({ potId }));
      pots.push(potId);
    },
  };

  it("adds up to the penny, with one in ten writes failing on the way", async () => {
    const faults = ["lost before", "lost after", "throttled", "conflict"] as const;
    const broke: string[] = [];
    injectFaults(world, () => {
      const fault = random() < 0.1 ? pick(faults) : undefined;
      if (fault) broke.push(fault);
      return fault;
    });
    const names = ["spend", "spend", "spend", "spend", "return", "make", "settle", "give", "give", "close"];
    let left = ACTS;
    const worker = async (): Promise<void> => {
      for (; left > 0; left -= 1)
        try {
          await acts[pick(names)]?.();
          seen.paid += 1;
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect([
            "pot.not_enough",
            "wrong_state",
            "pot.closed",
            "pot.too_deep",
            "pot.children_open",
          ]).toContain(error.code);
          seen.refused += 1;
        }
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));
    const report = await world.asSystem(() => reconcile(fund.potId, "2027-01-01"));
    expect(report).toMatchObject({ findings: [], broken: {} });
    expect(report.balance + report.external).toBe(0);
    const heads = await world.asSystem(() => Ledger.heads([fund.potId, ...pots, ...proposed]));
    expect(heads.every(({ balance }) => balance >= 0)).toBe(true);
    expect(seen.paid).toBeGreaterThan(ACTS / 3);
    expect(seen.refused).toBeGreaterThan(0);
    expect(new Set(broke).size).toBe(faults.length);
    expect(broke.length).toBeGreaterThan(ACTS / 20);
  }, 120_000);
});
