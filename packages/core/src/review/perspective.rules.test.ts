import { describe, expect, it } from "vitest";
import { reviewGroups } from "../membership/review-group.ts";
import { mustAnswerOwn, mustHaveSaid, mustHaveSpoken, shownTo, wordsOf } from "./perspective.rules.ts";
import type { Info } from "./perspective.schema.ts";
import { groupPrompts, strayAnswers } from "./prompts.rules.ts";

const wren: Info = {
  perspectiveId: "pv_1",
  applicationId: "app_1",
  round: 1,
  personId: "person_wren",
  group: "peopleServed",
  words: "They ring back.",
  answers: [],
  at: "2026-03-09T09:30:00Z",
  version: 1,
};

describe("prompts", () => {
  it("are three for each group, and no group's are another's", () => {
    const all = reviewGroups.flatMap((group) => groupPrompts[group]);
    expect(new Set(all).size).toBe(15);
  });

  it("are answered by their own group, once each", () => {
    const [first = "", second = ""] = groupPrompts.workers;
    expect(strayAnswers("workers", [{ question: first }, { question: second }])).toEqual([]);
    expect(strayAnswers("workers", [{ question: first }, { question: first }])).toEqual([1]);
    expect(strayAnswers("peers", [{ question: first }])).toEqual([0]);
    expect(() => mustAnswerOwn("peers", { answers: [{ question: first, words: "No" }] })).toThrow(
      expect.objectContaining({ kind: "input" }),
    );
  });
});

describe("a perspective", () => {
  it("waits until a tie was ruled out", () => {
    expect(() => mustHaveSaid("none")).not.toThrow();
    expect(() => mustHaveSaid("notSaid")).toThrow(expect.objectContaining({ code: "review.say_tie_first" }));
  });

  it("comes before other people's", () => {
    expect(mustHaveSpoken(wren)).toBe(wren);
    expect(() => mustHaveSpoken(undefined)).toThrow(expect.objectContaining({ code: "review.own_first" }));
  });

  it("keeps only what was said", () => {
    expect(wordsOf({ words: "Yes", excited: "", worry: "Time", answers: [] })).toEqual({
      words: "Yes",
      worry: "Time",
      answers: [],
    });
  });
});

describe("who sees a perspective", () => {
  it("its author, whole", () => {
    const shown = shownTo({ personId: wren.personId, names: false, served: false }, wren);
    expect(shown).toMatchObject({ personId: "person_wren", words: "They ring back.", withheld: false });
  });

  it("the people who applied, by group and not by name", () => {
    const shown = shownTo({ personId: undefined, names: false, served: true }, wren);
    expect(shown).toMatchObject({ group: "peopleServed", words: "They ring back." });
    expect(shown.personId).toBeUndefined();
  });

  it("an auditor, that people served spoke and not what they said", () => {
    const auditor = { personId: undefined, names: true, served: false };
    expect(shownTo(auditor, wren)).toEqual({
      perspectiveId: "pv_1",
      group: "peopleServed",
      at: wren.at,
      withheld: true,
    });
    expect(shownTo(auditor, { ...wren, group: "workers" }).words).toBe("They ring back.");
  });
});
