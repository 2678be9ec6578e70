import { describe, expect, it } from "vitest";
import { type Agreed, askedFor, mustBeAsked, mustFit, stillAsked } from "./change.rules.ts";
import type { Mode } from "./pot.rules.ts";

const pot = (whoDecides: Mode, more: Partial<Agreed> = {}): Agreed => ({
  ...{ whoDecides, holders: ["jo", "dean", "priya"], visibility: "shown" },
  ...(["pair", "citizenHolds", "citizenDirects", "mix"].includes(whoDecides) ? { personId: "jo" } : {}),
  ...more,
});
const edges = { words: "Lawful." };
const all = ["jo", "dean", "priya"];

describe("whose yes a change of a pot takes", () => {
  it.each<[Mode, object, readonly string[]]>([
    ["team", { edges }, []],
    ["organisation", { whoDecides: "team" }, []],
    ["funder", { edges }, []],
    ["team", { whoDecides: "circle" }, all],
    ["team", { twoOfUs: true }, all],
    ["circle", { edges }, all],
    ["pair", { edges }, all],
    ["mix", { edges }, ["jo"]],
    ["citizenHolds", { edges }, ["jo"]],
    ["citizenDirects", { whoDecides: "mix" }, ["jo"]],
    ["mix", { whoDecides: "pair" }, all],
  ])("in a pot of kind %s, for %o: %o", (mode, wish, asked) => {
    expect(askedFor(pot(mode), wish)).toEqual(asked);
  });

  it("is everyone's where no one lets another in alone, or two say yes to each spend", () => {
    expect(askedFor(pot("team", { visibility: "hidden" }), { edges })).toEqual(all);
    expect(askedFor(pot("team", { twoOfUs: true }), { edges })).toEqual(all);
  });

  it("leaves those who said yes", () => {
    expect(stillAsked(pot("circle"), { edges }, ["dean"])).toEqual(["jo", "priya"]);
  });
});

describe("who may say it", () => {
  const wait = { wish: { edges }, byId: "dean", saidYesIds: ["dean"] };
  it("names the person whose pot it is, when theirs is the one that is missing", () => {
    expect(() => mustBeAsked(pot("mix"), wait, "jo")).not.toThrow();
    expect(() => mustBeAsked(pot("mix"), wait, "priya")).toThrow("The person whose pot this is");
    expect(() => mustBeAsked(pot("circle"), wait, "dean")).toThrow(/say yes to this first/);
  });
  it("ends with whoever asked for it leaving", () => {
    expect(() => mustBeAsked(pot("mix"), { ...wait, byId: "gone" }, "jo")).toThrow("no longer holds");
  });
});

describe("what fits a pot", () => {
  it("is something else than it is", () => {
    expect(() => mustFit(pot("team"), {})).toThrow("It is like this already");
    expect(() => mustFit(pot("team", { twoOfUs: true }), { twoOfUs: true })).toThrow("already");
    expect(() => mustFit(pot("team"), { edges })).not.toThrow();
  });
  it("has as many people as it takes", () => {
    expect(() => mustFit(pot("mix"), { whoDecides: "pair" })).toThrow();
    expect(() => mustFit(pot("mix", { holders: ["jo", "dean"] }), { whoDecides: "pair" })).not.toThrow();
    expect(() => mustFit(pot("team", { holders: ["jo"] }), { twoOfUs: true })).toThrow();
  });
  it("never turns a person's pot into a group's, or back, or the funder's into any", () => {
    for (const [from, to] of [
      ...([
        ["pair", "team"],
        ["team", "mix"],
        ["funder", "team"],
        ["circle", "funder"],
      ] as const),
    ])
      expect(() => mustFit(pot(from), { whoDecides: to })).toThrow("Make a new pot");
  });
});
