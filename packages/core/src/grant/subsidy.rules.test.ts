import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  counts,
  financialYear,
  type Help,
  MFA_LIMIT_PENCE,
  mustBeConfirmed,
  mustFit,
  sums,
} from "./subsidy.rules.ts";

const ON = "2026-03-27";
const help = (grantId: string, amountPence: number, on = ON): Help => ({ grantId, amountPence, on });

describe("the three-year sum", () => {
  it("adds what was had before, other agreements and this one", () => {
    const shed = sums(help("shed", 3_000_000), 4_000_000, [help("tide", 9_600_000), help("shed", 1)]);
    expect(shed).toMatchObject({
      threeYearSumPence: 16_600_000,
      limitPence: 31_500_000,
      headroomAfterPence: 14_900_000,
    });
  });

  it("leaves £16,000 below the limit after £215,000 and £84,000, and refuses £20,000 more", () => {
    expect(sums(help("wend", 8_400_000), 21_500_000, [])).toMatchObject({ headroomAfterPence: 1_600_000 });
    const more = sums(help("wend", 10_400_000), 21_500_000, [], 8_400_000);
    expect(() => mustFit(more)).toThrow(expect.objectContaining({ code: "subsidy.limit", current: more }));
    expect(() => mustFit(more)).toThrow("£16,000.00 of room");
  });

  it("allows the limit itself and not a penny more", () => {
    expect(() => mustFit(sums(help("a", MFA_LIMIT_PENCE), 0, []))).not.toThrow();
    expect(() => mustFit(sums(help("a", MFA_LIMIT_PENCE), 1, []))).toThrow();
  });

  it("counts this financial year and the two before it", () => {
    expect(financialYear("2026-03-31")).toBe(2025);
    expect(financialYear("2026-04-01")).toBe(2026);
    expect(counts("2023-04-01", "2026-03-31")).toBe(true);
    expect(counts("2023-03-31", "2026-03-31")).toBe(false);
    expect(counts("2026-04-01", "2026-03-31")).toBe(false);
  });

  it("never counts a penny twice or loses one, in whatever order help is known", () => {
    const helps = fc.uniqueArray(
      fc.record({
        grantId: fc.stringMatching(/^[a-f]{1,3}$/),
        amountPence: fc.nat(1_000_000),
        on: fc.constant(ON),
      }),
      { selector: ({ grantId }) => grantId },
    );
    fc.assert(
      fc.property(helps, fc.nat(1_000_000), fc.nat(1_000_000), (known, before, amount) => {
        const here = sums(help("zz", amount), before, known);
        const expected = before + amount + known.reduce((sum, { amountPence }) => sum + amountPence, 0);
        expect(here.threeYearSumPence).toBe(expected);
        expect(sums(help("zz", amount), before, [...known].reverse())).toEqual(here);
        expect(sums(help("zz", amount), before, [...known, help("zz", 5)])).toEqual(here);
      }),
    );
  });
});

describe("confirming", () => {
  it("is needed for minimal help and not for what is no subsidy", () => {
    expect(() => mustBeConfirmed({ outcome: "mfa" })).toThrow(
      expect.objectContaining({ code: "subsidy.not_confirmed" }),
    );
    expect(() => mustBeConfirmed({ outcome: "mfa", confirmedOn: ON })).not.toThrow();
    expect(() => mustBeConfirmed({ outcome: "notASubsidy" })).not.toThrow();
    expect(() => mustBeConfirmed(undefined)).not.toThrow();
  });
});
