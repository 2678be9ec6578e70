import { describe, expect, it } from "vitest";
import { askSays, stewardSays } from "./waiting.rules.ts";

const ask = { tie: "none", waits: "yes", state: "gathering", part: "first" } as const;
const head = { state: "asking", toSay: 0, free: 0, toReplace: 0, spoken: [] } as const;
const groups = [
  { group: "peopleServed", required: true },
  { group: "peers", required: false },
] as const;

describe("a reviewer", () => {
  it("is asked for a tie, for words, then for the talk", () => {
    expect(askSays({ ...ask, tie: "notSaid", state: "asking" })).toContain("Do you know");
    expect(askSays(ask)).toContain("Say what you see");
    expect(askSays({ ...ask, state: "senseMaking", spokeAt: "then" })).toContain("The talk is open");
  });

  it("is left alone when nothing waits for them", () => {
    expect(askSays({ ...ask, waits: "no", tie: "notSaid" })).toBeUndefined();
    expect(askSays({ ...ask, part: "standIn" })).toBeUndefined();
    expect(askSays({ ...ask, spokeAt: "then" })).toBeUndefined();
    expect(askSays({ ...ask, state: "asking" })).toBeUndefined();
  });
});

describe("a steward", () => {
  it("waits for ties, then can begin", () => {
    expect(stewardSays({ ...head, toSay: 1 }, groups).forOthers).toContain("Not everyone");
    expect(stewardSays({ ...head, free: 1 }, groups).forYou).toContain("You can begin");
    expect(stewardSays(head, groups)).toEqual({});
  });

  it("asks one new reviewer to look again, then opens the talk", () => {
    const looking = { ...head, lookAt: "dec_1" };
    expect(stewardSays({ ...looking, free: 3 }, groups).forYou).toContain("Ask one new reviewer");
    expect(stewardSays({ ...looking, state: "gathering" }, groups).forYou).toContain("Open the talk once");
  });

  it("waits for required groups, then can open the talk", () => {
    expect(stewardSays({ ...head, state: "gathering" }, groups).forOthers).toBe(
      "Not heard yet: people served.",
    );
    const heard = { ...head, state: "gathering" as const, spoken: ["peopleServed" as const] };
    expect(stewardSays(heard, groups).forYou).toContain("You can open the talk");
  });

  it("hears of a tie first", () => {
    const says = stewardSays({ ...head, free: 1, toReplace: 1 }, groups);
    expect(says.forYou).toContain("Someone has a tie");
    expect(stewardSays({ ...head, state: "decided", toReplace: 1 }, groups)).toEqual({});
  });
});
