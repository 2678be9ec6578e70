import { describe, expect, it } from "vitest";
import {
  endDay,
  endReasonOf,
  endReasons,
  mustBeOver,
  mustBeSettled,
  mustEndEarly,
  needsYes,
} from "./end.rules.ts";

const today = "2026-11-02";
const endsOn = "2029-11-01";
const early = { side: "funder", on: "2027-02-01", needsYes: true } as const;

describe("an early end", () => {
  it.each(endReasons)("is for %s", (reason) => {
    expect(endReasonOf(reason)).toBe(reason);
  });

  it.each(["", "too little learning", "numbers not reached", "underspend"])("is not for %j", (reason) => {
    expect(() => endReasonOf(reason)).toThrow(expect.objectContaining({ code: "grant.end_reason" }));
  });

  it("is on a day to come, before the one agreed", () => {
    for (const on of [today, "2029-10-31"]) expect(() => mustEndEarly(on, today, endsOn)).not.toThrow();
    for (const on of ["2026-11-01", endsOn])
      expect(() => mustEndEarly(on, today, endsOn)).toThrow(
        expect.objectContaining({ fields: [{ path: "on", message: expect.any(String) }] }),
      );
  });

  it("holds with 90 days of notice, and needs the other side's yes with a day less", () => {
    const asks = (on: string) => needsYes({ reason: "purposeMet", on, paused: false }, today);
    expect([asks("2027-01-31"), asks("2027-01-30")]).toEqual([false, true]);
    expect(needsYes({ reason: "bothAgree", on: "2027-06-01", paused: false }, today)).toBe(true);
  });

  it("needs no yes in a pause when the law or harm asks for it", () => {
    const asks = (reason: (typeof endReasons)[number]) =>
      needsYes({ reason, on: today, paused: true }, today);
    expect(endReasons.filter(asks)).toEqual(["purposeMet", "bothAgree", "moneyGone"]);
  });
});

describe("the day a grant is over", () => {
  it("is the one agreed, or an early one once it holds", () => {
    expect(endDay({ endsOn, ending: early })).toBe(endsOn);
    expect(endDay({ endsOn, ending: { ...early, agreedAt: "2026-11-03" } })).toBe("2027-02-01");
    expect(endDay({ endsOn, ending: { ...early, needsYes: false } })).toBe("2027-02-01");
  });

  it("comes before it ends", () => {
    expect(() => mustBeOver({ endsOn: today }, today)).not.toThrow();
    for (const grant of [{ endsOn }, { endsOn, ending: early }, {}])
      expect(() => mustBeOver(grant, today)).toThrow(expect.objectContaining({ code: "grant.end_not_yet" }));
  });
});

describe("settling the money", () => {
  const gaps = (paidPence: number, spentPence: number | undefined, cameBackPence = 0) => {
    try {
      mustBeSettled({ paidPence, spentPence }, cameBackPence);
      return [];
    } catch (error) {
      expect(error).toMatchObject({ code: "grant.money_open" });
      return (error as { fields: { path: string; message: string }[] }).fields;
    }
  };

  it("is even to the penny", () => {
    expect(gaps(1_000, 1_000)).toEqual([]);
    expect(gaps(1_000, 900, 100)).toEqual([]);
    expect(gaps(1_000, 900, 99)).toEqual([
      { path: "cameBackPence", message: expect.stringContaining("£0.01 more was paid") },
    ]);
    expect(gaps(900, 1_000)).toEqual([
      { path: "payments", message: expect.stringContaining("£1.00 was spent and is not paid") },
    ]);
  });

  it("waits for the pot to be closed", () => {
    expect(gaps(0, undefined)).toMatchObject([{ path: "pot" }]);
  });
});
