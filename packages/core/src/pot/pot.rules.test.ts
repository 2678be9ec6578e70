import { describe, expect, it } from "vitest";
import {
  MOST_HOLDERS,
  modes,
  mustBe,
  mustHaveRoomFor,
  notEnough,
  personSays,
  possible,
  potStates,
  shareOf,
} from "./pot.rules.ts";

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

describe("who joins those who hold a pot", () => {
  it("is someone who does not hold it yet, while there is room", () => {
    const all = Array.from({ length: MOST_HOLDERS }, (_, n) => `person_${n}`);
    expect(() => mustHaveRoomFor("jo", all.slice(1))).not.toThrow();
    expect(() => mustHaveRoomFor("jo", all)).toThrow(expect.objectContaining({ code: "pot.holders_full" }));
    expect(() => mustHaveRoomFor("jo", ["jo"])).toThrow(expect.objectContaining({ code: "wrong_state" }));
  });

  it("is for the person to say, in a pot that is theirs", () => {
    expect(() => personSays({ whoDecides: "pair", personId: "jo" }, "jo")).not.toThrow();
    expect(() => personSays({ whoDecides: "team" }, "dean")).not.toThrow();
    expect(() => personSays({ whoDecides: "pair", personId: "jo" }, "dean")).toThrow(
      expect.objectContaining({ code: "permission.needed" }),
    );
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
