import { describe, expect, it } from "vitest";
import { inOrder, newest } from "./order.rules.ts";
import { type Begun, roomsFor } from "./rooms.rules.ts";

const nothing: Begun = { together: false, pot: false, cycle: false, talk: false };
const together: Begun = { ...nothing, together: true };
const full = ["home", "programmes", "pots", "learning", "conversations"];

describe("the rooms that are open", () => {
  it.each([
    ["a newcomer", [], nothing, ["home", "programmes"]],
    ["a lead whose group has no grant yet", ["granteeLead"], nothing, ["home", "programmes"]],
    ["a lead whose group has one", ["granteeLead"], together, full],
    ["a worker whose group has one", ["granteeWorker"], together, full],
    ["a commissioner with no programme yet", ["commissioner"], nothing, ["home", "programmes"]],
    ["a commissioner with one", ["commissioner"], together, full],
    ["a steward", ["steward"], nothing, full],
    ["a governor", ["governor"], nothing, full],
    ["an auditor", ["auditor"], nothing, ["home", "programmes", "pots"]],
    ["a learning partner", ["learningPartner"], nothing, ["home", "programmes", "learning", "conversations"]],
    ["a reviewer", ["reviewer"], nothing, ["home", "programmes"]],
    ["a reviewer who holds a pot", ["reviewer"], { ...nothing, pot: true }, ["home", "programmes", "pots"]],
    ["a person served", ["citizen"], nothing, ["home", "my-words"]],
    [
      "a person served who holds a pot",
      ["citizen"],
      { ...nothing, pot: true },
      ["home", "my-pot", "my-words"],
    ],
    ["a person served, in a talk", ["citizen"], { ...together, talk: true }, ["home", "my-words"]],
    ["a person served who reviews", ["citizen", "reviewer"], nothing, ["home", "programmes", "my-words"]],
    ["a worker once served", ["citizen", "granteeWorker"], together, full],
    ["someone asked into a talk", [], { ...nothing, talk: true }, ["home", "programmes", "conversations"]],
  ] as const)("for %s", (_, roles, begun, rooms) => {
    expect(roomsFor(roles, begun)).toEqual(rooms);
  });
});

describe("a home", () => {
  it("puts what can be done now first, then the nearest day", () => {
    const wait = (title: string, on?: string) => ({
      subject: "pot_1",
      title,
      says: "",
      ...(on ? { on } : {}),
    });
    const order = inOrder([wait("later", "2026-12-01"), wait("now"), wait("soon", "2026-11-10")]);
    expect(order.map(({ title }) => title)).toEqual(["now", "soon", "later"]);
  });

  it("keeps the newest few of what was learnt", () => {
    const learnt = Array.from({ length: 8 }, (_, n) => ({
      subject: "",
      words: "",
      from: "",
      on: `2026-11-0${n + 1}`,
    }));
    expect(newest(learnt).map(({ on }) => on.slice(-1))).toEqual(["8", "7", "6", "5", "4"]);
  });
});
