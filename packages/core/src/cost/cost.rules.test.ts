import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comesTo, inRound, MOST_EACH_PENCE, MOST_PEOPLE, warningsAcross, warningsOf } from "./cost.rules.ts";

const claim = {
  ...{ people: 714_000, lowEachPence: 5_000_000, highEachPence: 5_000_000 },
  ...{ kind: "cash" as const, countedAs: "Two of three problems" },
};
const over37 = { bound: "over", pence: 3_700_000_000_000 } as const;

describe("a cost note", () => {
  it("given 714,000 people and £50,000, then it comes to £35.7 bn, and over £37 bn does not match", () => {
    expect(inRound(comesTo(claim).lowPence)).toBe("£35.7 bn");
    expect(warningsOf({ ...claim, published: over37 })).toEqual([
      "This comes to £35.7 bn: a published figure of over £37 bn does not match.",
    ]);
  });

  it("matches a figure that its own sum bears out", () => {
    const england = { ...claim, people: 363_000 };
    const published = (bound: "over" | "about" | "under", pence: number) => ({
      ...england,
      published: { bound, pence },
    });
    expect(warningsOf(published("over", 1_800_000_000_000))).toEqual([]);
    expect(warningsOf(published("about", 1_800_000_000_000))).toEqual([]);
    expect(warningsOf(published("under", 1_800_000_000_000))).toHaveLength(1);
    expect(warningsOf(published("about", 2_000_000_000_000))).toHaveLength(1);
  });

  it("says when it is use that falls, and not money", () => {
    expect(warningsOf({ ...claim, kind: "use" })).toEqual([expect.stringContaining("not money")]);
    expect(warningsOf({ ...claim, kind: "notSure" })).toHaveLength(1);
  });

  it("warns beside another that counts people otherwise, or means another kind of saving", () => {
    const scotland = { ...claim, countedAs: "Three of four problems" };
    expect(warningsAcross([claim, { ...claim, countedAs: " two of three PROBLEMS " }])).toEqual([]);
    expect(warningsAcross([claim, scotland])).toEqual([expect.stringContaining("count people")]);
    expect(warningsAcross([claim, { ...claim, kind: "use" }])).toEqual([
      expect.stringContaining("some is money"),
    ]);
    expect(warningsAcross([])).toEqual([]);
  });

  it("is exact for every claim that it takes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_PEOPLE }),
        fc.integer({ min: 0, max: MOST_EACH_PENCE }),
        (n, each) => {
          const { lowPence } = comesTo({ ...claim, people: n, lowEachPence: each });
          expect(BigInt(lowPence)).toBe(BigInt(n) * BigInt(each));
        },
      ),
    );
  });
});
