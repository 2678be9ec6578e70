import { describe, expect, it } from "vitest";
import { modes, mustBe, notEnough, possible, potStates, shareOf } from "./pot.rules.ts";

describe("a pot's states", () => {
  it.each([
    ["proposed", "wrong_state"],
    ["resting", "pot.resting"],
    ["frozen", "pot.frozen"],
    ["closed", "pot.closed"],
  ] as const)("%s refuses a spend with %s", (state, code) => {
    expect(() => mustBe(state, "open")).toThrow(expect.objectContaining({ kind: "conflict", code }));
  });

  it("let an open pot be spent from", () => {
    expect(() => mustBe("open", "open")).not.toThrow();
    expect(() => mustBe("open", "proposed")).toThrow("This pot is open already.");
  });

  it("offer no act on a pot that is closed, and on one on hold only to see who looks into it", () => {
    expect(potStates.map((state) => possible(state).length > 0)).toEqual([true, true, true, true, false]);
    expect(possible("frozen")).toEqual(["seeHold"]);
  });
});

describe("not enough", () => {
  it("says the sums in words", () => {
    expect(notEnough(71_000, 90_000)).toMatchObject({
      code: "pot.not_enough",
      kind: "rule",
      message: "There is £710.00 left in this pot. You asked for £900.00.",
      current: { balancePence: 71_000, askedPence: 90_000 },
    });
  });
});

describe("how far a pot's own words go", () => {
  it("is its people's group at most when a person holds it, and no one when it is out of sight", () => {
    const shares = modes.map((whoDecides) => shareOf({ whoDecides, hidden: false, share: 5 }));
    expect(shares).toEqual([5, 5, 5, 5, 2, 2, 2, 2]);
    expect(shareOf({ whoDecides: "pair", hidden: false })).toBe(1);
    expect(shareOf({ whoDecides: "team", hidden: true, share: 4 })).toBe(1);
    expect(shareOf({ whoDecides: "team", hidden: false })).toBe(4);
  });
});
