import { describe, expect, it } from "vitest";
import {
  allAnswered,
  headings,
  isAgreed,
  mustAskFirst,
  mustBeReadyToOffer,
  mustBeTheirsToChoose,
  mustHaveHappened,
  mustNotBeAlone,
  possible,
  type Ready,
  states,
  takes,
  yesAfterOffer,
} from "./dialogue.rules.ts";
import { kinds } from "./kind.rules.ts";

const sides = { givingIds: ["mo", "dean"], receivingIds: ["ruth", "col"] };
const code = (code: string) => expect.objectContaining({ code });

describe("a time", () => {
  it("stands when someone from each side said yes", () => {
    expect(isAgreed(sides, ["mo"])).toBe(false);
    expect(isAgreed(sides, ["mo", "dean"])).toBe(false);
    expect(isAgreed(sides, ["mo", "col"])).toBe(true);
  });

  it("is chosen by people served, where they hear the account", () => {
    expect(() => mustBeTheirsToChoose("outwardServed", "giving")).toThrow(code("dialogue.their_choice"));
    expect(() => mustBeTheirsToChoose("outwardServed", "receiving")).not.toThrow();
    expect(() => mustBeTheirsToChoose("upward", "giving")).not.toThrow();
  });

  it("has the yes of a giver who asked those served to choose", () => {
    expect(yesAfterOffer("outwardServed", sides, "ruth", "mo")).toEqual(["mo", "ruth"]);
    expect(yesAfterOffer("upward", sides, "ruth", "mo")).toEqual(["ruth"]);
    expect(yesAfterOffer("outwardServed", sides, "ruth", "ruth")).toEqual(["ruth"]);
  });

  it("has come before a talk is held", () => {
    expect(() => mustHaveHappened("2026-11-03", "2026-11-02")).toThrow(code("bad_input"));
    expect(() => mustHaveHappened("2026-11-02", "2026-11-02")).not.toThrow();
  });
});

const word = (kind: "heard" | "differ" | "learnt" | "question" | "offer", byId: string) => ({ kind, byId });
const ready: Ready = {
  ...sides,
  kind: "upward",
  words: [word("heard", "mo"), word("heard", "ruth"), word("learnt", "ruth")],
  plainWords: "",
  youSaidWeChanged: [],
  whoWasMissing: ["The hospital"],
  noOneMissing: false,
};

describe("a record that can be offered", () => {
  it("holds what both sides heard, and what the funder learnt", () => {
    expect(() => mustBeReadyToOffer(ready)).not.toThrow();
    for (const gone of [0, 1, 2])
      expect(() =>
        mustBeReadyToOffer({ ...ready, words: ready.words.filter((_, at) => at !== gone) }),
      ).toThrow(code("dialogue.needs_both_voices"));
  });

  it("does not take the giver's word for what the funder learnt", () => {
    const words = [word("heard", "mo"), word("heard", "ruth"), word("learnt", "mo")];
    expect(() => mustBeReadyToOffer({ ...ready, words })).toThrow(code("dialogue.needs_both_voices"));
  });

  it("does not need the funder's learning where the funder does not hear", () => {
    const words = ready.words.slice(0, 2);
    expect(() => mustBeReadyToOffer({ ...ready, kind: "outwardPeer", words })).not.toThrow();
  });

  it("says it in plain words to people served, with what they said and what changed", () => {
    const served: Ready = { ...ready, kind: "outwardServed", words: ready.words.slice(0, 2) };
    expect(() => mustBeReadyToOffer(served)).toThrow(code("plain_words_needed"));
    const plain = { ...served, plainWords: "We met in the kitchen." };
    expect(() => mustBeReadyToOffer(plain)).toThrow(code("dialogue.you_said"));
    expect(() => mustBeReadyToOffer({ ...plain, youSaidWeChanged: [{}] })).not.toThrow();
  });

  it("says who was missing, or no one", () => {
    expect(() => mustBeReadyToOffer({ ...ready, whoWasMissing: [] })).toThrow(
      code("dialogue.who_was_missing"),
    );
    expect(() => mustBeReadyToOffer({ ...ready, whoWasMissing: [], noOneMissing: true })).not.toThrow();
  });
});

describe("a talk", () => {
  it("hears questions before offers, between peers", () => {
    expect(() => mustAskFirst("outwardPeer", "offer", [])).toThrow(code("dialogue.questions_first"));
    expect(() => mustAskFirst("outwardPeer", "offer", [word("question", "mo")])).not.toThrow();
    expect(() => mustAskFirst("upward", "offer", [])).not.toThrow();
  });

  it("leaves no one alone with their own worker unless they want it", () => {
    expect(() => mustNotBeAlone("outwardServed", 1, true, false)).toThrow(code("dialogue.worker_alone"));
    expect(() => mustNotBeAlone("outwardServed", 1, true, true)).not.toThrow();
    expect(() => mustNotBeAlone("outwardServed", 2, true, false)).not.toThrow();
    expect(() => mustNotBeAlone("upward", 1, true, false)).not.toThrow();
  });

  it("is co-signed when the last of all named has answered", () => {
    expect(allAnswered(sides, ["mo", "dean", "ruth"])).toBe(false);
    expect(allAnswered(sides, ["col", "mo", "dean", "ruth"])).toBe(true);
  });

  it("offers what each state takes, and a box only where there is one", () => {
    for (const kind of kinds)
      for (const state of states)
        for (const act of possible(kind, state)) expect(takes(act, state)).toBe(true);
    expect(possible("reciprocal", "invited")).toContain("askInBox");
    expect(possible("upward", "invited")).not.toContain("askInBox");
    expect(possible("upward", "calledOff")).toEqual([]);
  });

  it("has a record with four headings, always the same", () => {
    expect(headings).toEqual([
      "What we heard",
      "What we see differently",
      "What we will each do",
      "Who was here, who was not",
    ]);
  });
});
