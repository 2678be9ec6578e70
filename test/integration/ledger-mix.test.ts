import { expect, it } from "vitest";
import { storm } from "../support/storm/storm.ts";

/** The short form of `npm run storm`: the same acts, fewer of them, and the same each time. */
const ACTS = 300;
const FAULT_SHARE = 0.1;

it("adds up to the penny under a storm of everything at once, with one in ten writes failing on the way", async () => {
  const { bank, acts, copies, count, report } = await storm({
    ...{ acts: ACTS, workers: 16, faultShare: FAULT_SHARE, seed: 20261102 },
  });
  expect(report).toMatchObject({ findings: [], broken: {} });
  expect(report.balance + report.external).toBe(0);
  expect(bank.moved).toBeGreaterThan(0);
  expect(bank.moved + bank.refused).toBe(ACTS / 5);
  expect(bank.snapshots).toBeGreaterThan(10);
  expect(copies).toEqual({ spends: 2, returns: 2 });
  const idle = Object.entries(acts).filter(([, { done }]) => done === 0);
  expect(idle.map(([name]) => name)).toEqual([]);
  expect(Object.values(acts).some(({ refused }) => refused > 0)).toBe(true);
  expect(Object.entries(count.faults).filter(([, times]) => times === 0)).toEqual([]);
  const broke = Object.values(count.faults).reduce((sum, times) => sum + times, 0);
  expect(broke / count.sent).toBeGreaterThan(FAULT_SHARE / 2);
}, 600_000);
