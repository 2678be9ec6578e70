import { describe, expect, it } from "vitest";
import { type DueStanding, keptBy, referenceOf } from "./due.rules.ts";

const ready: DueStanding = {
  state: "live",
  payeeOrgId: "org_1",
  bankCheck: { orgId: "org_1", by: "person_1" },
};
const today = "2026-11-02";

describe("what keeps a payment from going", () => {
  it("is nothing when all is done", () => {
    expect(keptBy(ready, { today, payerId: "person_2", holdsFrom: today })).toEqual([]);
  });

  it("is each thing that is not done, in words", () => {
    const grant: DueStanding = {
      ...ready,
      state: "paused",
      bankCheck: { orgId: "org_2", by: "person_1" },
      subsidy: { outcome: "mfa" },
    };
    expect(keptBy(grant, { today, holdsFrom: "2026-12-01" })).toEqual([
      "The grant is paused.",
      "No one has checked the bank details yet.",
      "The subsidy sum has not been confirmed yet.",
      "Both sides signed a change to this payment. It holds from 1 December 2026.",
    ]);
  });

  it("is a sum over the legal limit, and one person who would check and send", () => {
    const sums = {
      ...{ declaredBeforePence: 0, otherGrantsPence: 0, thisGrantPence: 0, headroomBeforePence: 0 },
      ...{ threeYearSumPence: 31_500_001, limitPence: 31_500_000, headroomAfterPence: 0 },
    };
    const grant: DueStanding = { ...ready, subsidy: { outcome: "mfa", confirmedOn: today } };
    expect(keptBy(grant, { today, payerId: "person_1", sums })).toEqual([
      "You checked the bank details, so someone else sends this.",
      "The three-year subsidy sum would be over the legal limit.",
    ]);
  });
});

describe("the reference of a payment", () => {
  it("fits where banks allow 35 signs, and is of one payment only", () => {
    const grantId = "grant_01kb2m5x7v8w9y0z1a2b3c4d5e";
    expect(referenceOf(grantId, 2)).toBe("01KB2M5X7V8W9Y0Z1A2B3C4D5E-02");
    expect(new Set([1, 2, 10, 60].map((n) => referenceOf(grantId, n))).size).toBe(4);
    expect(referenceOf(grantId, 60)).toHaveLength(29);
  });
});
