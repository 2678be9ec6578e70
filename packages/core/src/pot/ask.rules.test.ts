import { describe, expect, it } from "vitest";
import { askFromOf, asksUse, isAsked, isQuiet, type Quiet } from "./ask.rules.ts";

describe("what happened next", () => {
  it("is asked so many days after the day a spend was written down, by the clock in the United Kingdom", () => {
    expect(askFromOf("2026-11-02T09:00:00.000Z", 14)).toBe("2026-11-16");
    expect(askFromOf("2026-06-30T23:30:00.000Z", 1)).toBe("2026-07-02");
  });

  it.each([
    ["2026-11-03", false],
    ["2026-11-02", true],
    ["2026-09-03", true],
    ["2026-09-02", false],
    [undefined, false],
  ])("of %s is asked on 2 November: %s", (askFrom, asked) => {
    expect(isAsked(askFrom, "2026-11-02")).toBe(asked);
  });
});

const pot: Quiet = {
  ...{ state: "open", balance: 1, whoDecides: "pair", lastAt: "2026-10-05T09:00:00.000Z" },
};
const today = "2026-11-02";

describe("a quiet pot", () => {
  it.each([
    ["28 days on", {}, true],
    ["27 days on", { lastAt: "2026-10-06T09:00:00.000Z" }, false],
    ["with nothing left", { balance: 0 }, false],
    ["that is a fund", { whoDecides: "funder" }, false],
    ["on its last day", { openUntil: today }, true],
    ["past its last day", { openUntil: "2026-11-01" }, false],
    ["not open yet", { state: "proposed" }, false],
    ["at rest", { state: "resting" }, false],
    ["on hold", { state: "frozen" }, false],
    ["closed", { state: "closed" }, false],
  ] as const)("%s: %o", (_, more, quiet) => {
    expect(isQuiet({ ...pot, ...more }, today)).toBe(quiet);
  });

  it("is asked about once, and again when an answer is 28 days old", () => {
    expect(asksUse(pot, undefined, today)).toBe(true);
    expect(asksUse(pot, "2026-10-06T09:00:00.000Z", today)).toBe(false);
    expect(asksUse(pot, "2026-10-05T09:00:00.000Z", today)).toBe(true);
    expect(asksUse({ ...pot, balance: 0 }, undefined, today)).toBe(false);
  });
});
