import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenPlan, nextDue, type PlanLine, paidLinesTouched, paymentKinds, planSum } from "./plan.rules.ts";

const line = (n: number, onDate: string, amountPence = 100): PlanLine => ({
  n,
  kind: "onDate",
  onDate,
  amountPence,
});
const START = "2026-04-01";

const plans = fc.uniqueArray(
  fc.record({
    n: fc.integer({ min: 1, max: 60 }),
    kind: fc.constant("onDate" as const),
    onDate: fc.integer({ min: 10, max: 28 }).map((day) => `2026-05-${day}`),
    amountPence: fc.integer({ min: 1, max: 10_000_000 }),
  }),
  { selector: ({ n }) => n, minLength: 1, maxLength: 20 },
);

describe("a payment plan", () => {
  it("knows three triggers and no result", () => {
    expect([...paymentKinds]).toEqual(["onSign", "onDate", "onRequest"]);
  });

  it("pays every line once, soonest first, until nothing is left", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const paid: number[] = [];
        let sum = 0;
        let last = "";
        for (
          let due = nextDue(plan, START, { paid, asked: [] });
          due;
          due = nextDue(plan, START, { paid, asked: [] })
        ) {
          expect(paid).not.toContain(due.line.n);
          expect(due.on >= last).toBe(true);
          last = due.on;
          paid.push(due.line.n);
          sum += due.line.amountPence;
        }
        expect(paid.length).toBe(plan.length);
        expect(sum).toBe(planSum(plan));
      }),
    );
  });

  it("waits for the group to ask", () => {
    const plan: PlanLine[] = [
      { n: 1, kind: "onRequest", amountPence: 50 },
      { n: 2, kind: "onSign", amountPence: 50 },
    ];
    expect(nextDue(plan, START, { paid: [2], asked: [] })).toBeUndefined();
    expect(nextDue(plan, START, { paid: [2], asked: [1] })).toEqual({ line: plan[0], on: START });
    expect(nextDue(plan, START, { paid: [], asked: [] })?.line.n).toBe(2);
  });

  it("keeps what was paid as it was agreed", () => {
    const before = [line(1, "2026-04-01"), line(2, "2026-10-01")];
    expect(paidLinesTouched(before, [line(1, "2026-04-01"), line(2, "2026-11-01")], [1])).toEqual([]);
    expect(paidLinesTouched(before, [line(1, "2026-04-01", 99), line(2, "2026-10-01")], [1])).toEqual([1]);
    expect(paidLinesTouched(before, [line(2, "2026-10-01")], [1])).toEqual([1]);
  });

  it("of even payments adds up to the penny, each on its day", () => {
    expect(
      evenPlan(11_000_000, 6, "2026-04-01", 6).map(({ onDate, amountPence }) => [onDate, amountPence]),
    ).toEqual([
      ["2026-04-01", 1_833_333],
      ["2026-10-01", 1_833_333],
      ["2027-04-01", 1_833_333],
      ["2027-10-01", 1_833_333],
      ["2028-04-01", 1_833_333],
      ["2028-10-01", 1_833_335],
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 10_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (amount, times) => {
          const plan = evenPlan(amount, times, START, 1);
          expect(planSum(plan)).toBe(amount);
          expect(plan.every(({ amountPence }) => amountPence > 0)).toBe(true);
        },
      ),
    );
  });
});
