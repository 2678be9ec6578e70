import { describe, expect, it } from "vitest";
import { DomainError } from "../error.ts";
import { type Deciding, decide, furthest, type SpendingPot, usualShare } from "./spend.rules.ts";

const today = "2026-11-02";
const now = `${today}T18:00:00Z`;
const pair: SpendingPot = {
  whoDecides: "pair",
  holders: ["jo", "dean"],
  personId: "jo",
  openedOn: "2026-04-28",
};
const pot = (more: Partial<SpendingPot>): SpendingPot => ({ ...pair, ...more });
const both = { presentIds: ["jo", "dean"] };

/** The fields that were refused, in order. */
const refused = (where: SpendingPot, wish: Partial<Deciding>, actor = "jo"): string[] => {
  try {
    decide(where, { spentOn: today, ...wish }, actor, today);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === "input")) throw error;
    return error.fields.map(({ path }) => path);
  }
};

describe("who decides a spend", () => {
  it("is both of a pair, when both were there", () => {
    expect(decide(pair, { spentOn: today, ...both }, "dean", today).decidedByIds).toEqual(["jo", "dean"]);
  });

  it("is both of a pair, when the other one is told the same day", () => {
    expect(refused(pair, { toldSameDay: { personId: "dean", at: now } })).toEqual([]);
    expect(refused(pair, { toldSameDay: { personId: "jo", at: now } })).toEqual(["toldSameDay.personId"]);
    expect(refused(pair, { toldSameDay: { personId: "dean", at: "2026-11-03T09:00:00Z" } })).toEqual([
      "toldSameDay.at",
    ]);
    expect(refused(pair, { presentIds: ["jo"] })).toEqual(["presentIds"]);
    expect(refused(pair, {})).toEqual(["presentIds"]);
  });

  it("is the person, in a pot they hold", () => {
    const own = pot({ whoDecides: "citizenHolds", holders: ["lee", "fin"], personId: "lee" });
    expect(decide(own, { spentOn: today }, "lee", today).decidedByIds).toEqual(["lee"]);
    expect(refused(own, {}, "fin")).toEqual(["decidedByIds"]);
  });

  it("is the person who chooses, while a worker pays", () => {
    const directs = pot({ whoDecides: "citizenDirects", holders: ["priya", "aisha"], personId: "aisha" });
    expect(decide(directs, { spentOn: today }, "priya", today)).toMatchObject({
      decidedByIds: ["aisha"],
      choseById: "aisha",
      paidById: "priya",
    });
    expect(refused(directs, { choseById: "priya" }, "priya")).toContain("choseById");
    expect(refused(directs, { paidById: "aisha" }, "priya")).toEqual(["paidById"]);
    expect(refused(directs, { decidedByIds: ["priya"] }, "priya")).toEqual(["decidedByIds"]);
  });

  it("is everyone in a circle but those who step back", () => {
    const circle = pot({ whoDecides: "circle", holders: ["mo", "fin", "tom"], personId: undefined });
    const tie = { personId: "tom", steppedBack: true };
    expect(decide(circle, { spentOn: today, decidedByIds: ["mo", "fin"], tie }, "mo", today)).toMatchObject({
      decidedByIds: ["mo", "fin"],
      steppedBackIds: ["tom"],
    });
    expect(refused(circle, { decidedByIds: ["mo", "fin"] }, "mo")).toEqual(["decidedByIds"]);
    expect(refused(circle, { decidedByIds: ["mo", "fin", "tom"], tie }, "mo")).toEqual(["steppedBackIds"]);
    expect(refused(circle, { decidedByIds: ["mo", "fin", "tom"], tie: { personId: "tom" } }, "mo")).toEqual([
      "tie.steppedBack",
    ]);
  });

  it.each(["team", "organisation", "funder", "mix"] as const)("is any holder of a %s pot", (whoDecides) => {
    const any = pot({ whoDecides, personId: undefined });
    expect(decide(any, { spentOn: today }, "dean", today).decidedByIds).toEqual(["dean"]);
    expect(refused(any, { decidedByIds: ["someone else"] })).toEqual(["decidedByIds"]);
  });
});

describe("a tie", () => {
  it("asks the only other holder for a second look", () => {
    const { tie } = decide(pair, { spentOn: today, ...both, tie: {} }, "dean", today);
    expect(tie).toEqual({ personId: "dean", steppedBack: false, secondLookById: "jo" });
  });

  it("asks no one with the tie, and no one outside the pot", () => {
    expect(refused(pair, { ...both, tie: { secondLookById: "jo" } })).toEqual(["tie.secondLookById"]);
    expect(refused(pair, { ...both, tie: { secondLookById: "kit" } })).toEqual(["tie.secondLookById"]);
  });
});

describe("the day of a spend", () => {
  it.each([
    ["2026-11-03", ["spentOn"]],
    [today, []],
    ["2026-04-28", []],
    ["2026-04-27", ["spentOn"]],
  ])("%s is refused: %j", (spentOn, fields) => {
    expect(refused(pair, { ...both, spentOn })).toEqual(fields);
  });

  it("is not after the pot's last day", () => {
    expect(refused(pot({ openUntil: "2026-10-31" }), { ...both, spentOn: "2026-11-01" })).toEqual([
      "spentOn",
    ]);
  });

  it("comes back with every other field at once", () => {
    expect(refused(pair, { spentOn: "2026-11-03", decidedByIds: ["kit"] })).toEqual([
      "spentOn",
      "decidedByIds",
      "presentIds",
    ]);
  });
});

describe("how far words go", () => {
  it("is the person's own group at most, and the two of them unless they say more", () => {
    expect([
      furthest({ whoDecides: "pair", visibility: "shown" }),
      usualShare({ whoDecides: "pair", visibility: "shown" }),
    ]).toEqual([2, 1]);
    expect(furthest({ whoDecides: "team", visibility: "hidden" })).toBe(1);
    expect([
      furthest({ whoDecides: "team", visibility: "shown" }),
      usualShare({ whoDecides: "circle", visibility: "shown" }),
    ]).toEqual([5, 3]);
  });
});
