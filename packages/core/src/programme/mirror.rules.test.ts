import { describe, expect, it } from "vitest";
import { pullsIn } from "./mirror.rules.ts";

const open = { change: 0, differs: 0, whoDecides: 0, whatCounts: 1, words: "" } as const;
const closed = { change: 4, differs: 4, whoDecides: 4, whatCounts: 4, words: "" } as const;
const programme = {
  purpose: { text: "Adults can shape lives they value, with people they trust.", whoSaysSo: "", version: 1 },
  listenFor: ["Time for relationships"],
};
const pulls = (more: object) => pullsIn({ ...programme, ...more });

describe("the mirror", () => {
  it("given a purpose to learn, when a condition asks for monthly volumes, then one thing pulls until it is gone", () => {
    const edges = "For the purpose. Send monthly volumes to the council.";
    expect(pulls({ edges })).toEqual([
      {
        area: "counting",
        where: "What is agreed about using the money",
        quote: "Send monthly volumes to the council.",
      },
    ]);
    expect(pulls({ edges: "For the purpose." })).toEqual([]);
  });

  it.each([
    ["counting", { purpose: { ...programme.purpose, text: "We will house 120 people by March." } }],
    ["deciding", { edges: "Each buy over £50 needs approval." }],
    ["deciding", { decisionRights: [{ what: "What to buy", decides: "manager", asked: "", told: "" }] }],
    ["fitting", { edges: "People must attend twice a week." }],
    ["counting", { system: { harmed: "", changes: "We will cut waiting lists by half." } }],
    [
      "fitting",
      {
        nature: {
          known: "no",
          expert: "no",
          repeats: "no",
          calm: "yes",
          holds: "people",
          words: "By letter.",
        },
      },
    ],
    ["agreeing", { route: "contract", openness: open }],
  ])("sees %s", (area, more) => {
    expect(pulls(more).map((pull) => pull.area)).toEqual([area]);
  });

  it.each([
    ["says that none is asked for", { edges: "No monthly returns. Nobody signs off a spend." }],
    ["is closed throughout", { openness: closed, edges: "Send monthly volumes." }],
    [
      "lets those close to people decide",
      { decisionRights: [{ what: "Hours", decides: "pair", asked: "", told: "" }] },
    ],
  ])("sees nothing in one that %s", (_, more) => {
    expect(pulls(more)).toEqual([]);
  });

  it("takes hostile text in its stride", () => {
    const long = "must attend ".repeat(4_000);
    const before = performance.now();
    expect(pulls({ edges: long.slice(0, 1_500) }).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
