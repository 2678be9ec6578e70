import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reviewGroups } from "../membership/review-group.ts";
import { free, mayRead, notSaid, stillAsked, unreplaced } from "./ask.rules.ts";
import { missingVoices, mustHear, mustTake, offered, states } from "./review.rules.ts";

const groups = reviewGroups.map((group) => ({ group, required: group !== "learningPartner" }));

describe("ties", () => {
  it("let someone read until they say they have one", () => {
    expect(mayRead(undefined)).toBe(false);
    expect(mayRead({ tie: "notSaid" })).toBe(true);
    expect(mayRead({ tie: "none" })).toBe(true);
    expect(mayRead({ tie: "tied" })).toBe(false);
  });

  it("are waited for, and those who have one are waited for until replaced", () => {
    const lee = { personId: "lee", tie: "tied" as const };
    const wren = { personId: "wren", tie: "notSaid" as const, replaces: "lee" };
    expect(notSaid([lee, wren])).toEqual([wren]);
    expect(unreplaced([lee])).toEqual([lee]);
    expect(unreplaced([lee, wren])).toEqual([]);
  });

  it("are waited for from those who still review here, and those alone can take part", () => {
    const [gone, ada] = [
      { personId: "gone", tie: "notSaid" as const },
      { personId: "ada", tie: "none" as const },
    ];
    expect(notSaid(stillAsked([gone, ada], ["ada", "bea"]))).toEqual([]);
    expect(notSaid(stillAsked([gone, ada], ["gone"]))).toEqual([gone]);
    expect(free(stillAsked([gone, ada], ["ada"]))).toEqual([ada]);
    expect(free(stillAsked([gone, ada], ["gone"]))).toEqual([]);
  });
});

describe("voices", () => {
  it("name every required group that has not spoken", () => {
    expect(missingVoices({ groups, spoken: ["workers"] })).toEqual(["peopleServed", "peers", "funder"]);
  });

  it("count a group that could not be reached, because", () => {
    const notReached = [{ group: "peers" as const, because: "All are away." }];
    expect(missingVoices({ groups, spoken: ["peopleServed", "workers", "funder"], notReached })).toEqual([]);
  });

  it("refuse with each missing group named", () => {
    const hear = () => mustHear({ groups, spoken: ["workers", "peers", "funder"] });
    expect(hear).toThrow(
      expect.objectContaining({
        code: "review.voices_missing",
        fields: [expect.objectContaining({ path: "peopleServed" })],
      }),
    );
  });

  it("are all heard exactly when none is missing", () => {
    fc.assert(
      fc.property(fc.subarray([...reviewGroups]), fc.subarray([...reviewGroups]), (spoken, away) => {
        const notReached = away.map((group) => ({ group, because: "Away." }));
        const missing = missingVoices({ groups, spoken, notReached });
        const heard = new Set([...spoken, ...away]);
        expect(missing).toEqual(
          groups.filter(({ group, required }) => required && !heard.has(group)).map((g) => g.group),
        );
      }),
    );
  });
});

describe("steps", () => {
  it("go in one order", () => {
    expect(() => mustTake("begin", { state: "asking" })).not.toThrow();
    expect(() => mustTake("begin", { state: "gathering" })).toThrow(
      expect.objectContaining({ code: "wrong_state" }),
    );
    expect(() => mustTake("addPerspective", { state: "senseMaking" })).toThrow();
    expect(() => mustTake("decide", { state: "gathering" })).toThrow();
    expect(() => mustTake("editPerspective", { state: "decided" })).toThrow();
  });

  it("are offered when one's own part is ready for them", () => {
    expect(offered("gathering", { tie: "notSaid" })).not.toContain("addPerspective");
    expect(offered("gathering", { tie: "none" })).toContain("addPerspective");
    expect(offered("gathering", { tie: "none", own: {} })).toEqual(
      expect.arrayContaining(["editPerspective", "seeOthers"]),
    );
    expect(offered("gathering", { tie: "none", own: {} })).not.toContain("addPerspective");
    expect(offered("senseMaking", { tie: "none", own: {} })).not.toContain("addToTalk");
    expect(offered("senseMaking", { tie: "none", own: { sawOthersAt: "now" } })).toContain("addToTalk");
    expect(offered("decided", {})).toEqual([]);
  });

  it("offer nothing that the state refuses", () => {
    for (const state of states)
      for (const act of offered(state, { tie: "none", own: { sawOthersAt: "now" } }))
        expect(() => mustTake(act, { state })).not.toThrow();
  });
});
