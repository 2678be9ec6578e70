import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Level,
  levels,
  mustHaveBeenSaid,
  mustHoldNoName,
  mustMayShare,
  type Reader,
  reads,
  type Shared,
} from "./sharing.rules.ts";

const nobody: Reader = { scopes: [], teams: [], programmeIds: [] };
const reader = (more: Partial<Reader>): Reader => ({ ...nobody, personId: "person_r", ...more });
const thing: Shared = {
  share: 0,
  byId: "person_author",
  namedIds: ["person_named"],
  partyIds: ["person_party"],
  orgId: "org_team",
  programmeId: "prog_1",
  funderOrgId: "org_funder",
};

/** Who first sees a thing, at which level. */
const firstSeenAt: [string, Reader, Level][] = [
  ["its author", reader({ personId: "person_author" }), 0],
  ["someone it names", reader({ personId: "person_named" }), 1],
  ["a colleague", reader({ teams: ["org_team"], scopes: ["org_team"] }), 2],
  ["someone in the circle", reader({ personId: "person_party" }), 3],
  ["a person served in the programme", reader({ scopes: ["prog_1"] }), 4],
  ["someone of a group in the programme", reader({ programmeIds: ["prog_1"] }), 4],
  ["the funder", reader({ teams: ["org_funder"], scopes: ["org_funder"] }), 4],
  ["someone signed in", reader({}), 5],
  ["nobody", nobody, 5],
];

describe("sharing levels", () => {
  it.each(firstSeenAt)("let %s in", (_, who, first) => {
    for (const share of levels) expect(reads(who, { ...thing, share }), `at ${share}`).toBe(share >= first);
  });

  it("do not make a team of the people a group serves", () => {
    expect(reads(reader({ scopes: ["org_team"] }), { ...thing, share: 2 })).toBe(false);
  });

  it("never take anyone away when they rise", () => {
    const some = fc.subarray(["org_team", "org_funder", "prog_1", "org_x"]);
    const people = fc.constantFrom("person_author", "person_named", "person_party", "person_r", undefined);
    fc.assert(
      fc.property(people, some, some, some, fc.nat(4), (personId, teams, scopes, programmeIds, level) => {
        const who = { personId, teams, scopes, programmeIds };
        const at = (share: Level) => reads(who, { ...thing, share });
        if (at(level as Level)) expect(at((level + 1) as Level)).toBe(true);
      }),
    );
  });
});

describe("raising a level", () => {
  const about = { aboutPerson: true, saidYes: false };

  it("is free when no person is marked in it, and always free to lower", () => {
    expect(() => mustMayShare({ from: 0, to: 5, aboutPerson: false, saidYes: false })).not.toThrow();
    for (const from of levels)
      for (const to of levels.filter((level) => level <= from))
        expect(() => mustMayShare({ from, to, ...about })).not.toThrow();
  });

  it("needs the yes of the person marked in it", () => {
    expect(() => mustMayShare({ from: 1, to: 2, ...about })).toThrow(
      expect.objectContaining({ code: "permission.needed" }),
    );
    expect(() => mustMayShare({ from: 1, to: 2, aboutPerson: true, saidYes: true })).not.toThrow();
  });

  it("never goes past the team with a person in it, even with their yes", () => {
    for (const to of [3, 4, 5] as const)
      expect(() => mustMayShare({ from: 2, to, aboutPerson: true, saidYes: true })).toThrow(
        expect.objectContaining({ code: "share.about_person" }),
      );
  });
});

describe("a copy with no one in it", () => {
  it("holds no part of the person's name", () => {
    const refused = (words: string) => expect(() => mustHoldNoName(words, ["Marcus Lee"]));
    refused("marcus was asked for ID").toThrow(expect.objectContaining({ code: "share.too_personal" }));
    refused("They asked Lee again").toThrow();
    refused("One person was asked for ID, then asked to sleep").not.toThrow();
  });
});

describe("a yes", () => {
  it.each([undefined, "2026-11-02T09:00:00.500Z", "2026-11-02T09:00:00Z", "2025-01-01T00:00:00Z"])(
    "that was said by now is one: %s",
    (at) => {
      expect(() => mustHaveBeenSaid(at, "2026-11-02T09:00:00.500Z")).not.toThrow();
    },
  );

  it("is of no time to come", () => {
    expect(() => mustHaveBeenSaid("2026-11-02T09:00:01Z", "2026-11-02T09:00:00.500Z")).toThrow(
      expect.objectContaining({
        code: "bad_input",
        fields: [expect.objectContaining({ path: "personSaidYesAt" })],
      }),
    );
  });
});
