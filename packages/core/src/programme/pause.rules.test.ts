import { describe, expect, it } from "vitest";
import {
  afterYes,
  mustAwardNow,
  mustBeOtherSide,
  mustTakeAsk,
  openAsk,
  possibleRest,
} from "./pause.rules.ts";
import { states } from "./programme.rules.ts";
import type { Asked } from "./programme.schema.ts";

const ruth = "person_00000000000000000000000001";
const asked: Asked = {
  act: "pause",
  reason: "We must think.",
  byId: ruth,
  side: "commissioner",
  at: "2026-11-24",
};
const now = "2026-11-25T09:00:00Z";

describe("a rest", () => {
  it("is asked for where a programme is open or at work, and going on where it rests", () => {
    const takes = (act: "pause" | "resume") =>
      states.filter((state) => possibleRest({ state }).includes(act === "pause" ? "askPause" : "askResume"));
    expect(takes("pause")).toEqual(["open", "live"]);
    expect(takes("resume")).toEqual(["paused"]);
    expect(() => mustTakeAsk("pause", { state: "draft" })).toThrow("Only an open programme");
    expect(() => mustTakeAsk("resume", { state: "live" })).toThrow("does not rest");
  });

  it("given something asked, takes an answer and no second asking", () => {
    expect(possibleRest({ state: "open", rest: { asked } })).toEqual(["sayYes", "letGo"]);
    expect(() => mustTakeAsk("pause", { state: "open", rest: { asked } })).toThrow("asked already");
  });

  it("given a programme that moved on meanwhile, can only be let go of", () => {
    expect(openAsk({ state: "reviewing", rest: { asked } })).toBeUndefined();
    expect(possibleRest({ state: "reviewing", rest: { asked } })).toEqual(["letGo"]);
  });

  it("takes a yes from someone else, of the other side", () => {
    const vik = "person_00000000000000000000000002";
    expect(() => mustBeOtherSide(asked, vik, ["governor"])).not.toThrow();
    expect(() => mustBeOtherSide(asked, vik, ["commissioner", "governor"])).not.toThrow();
    expect(() => mustBeOtherSide(asked, vik, ["commissioner"])).toThrow("other side");
    expect(() => mustBeOtherSide(asked, ruth, ["commissioner", "governor"])).toThrow("other side");
  });

  it.each(["open", "live"] as const)("goes on from where it was: %s", (state) => {
    const rests = afterYes({ state }, asked, { asked }, now);
    expect(rests).toEqual({
      state: "paused",
      rest: { paused: { from: state, reason: asked.reason, since: now } },
    });
    expect(afterYes({ state: "paused" }, { ...asked, act: "resume" }, rests.rest, now)).toEqual({
      state,
      rest: {},
    });
  });

  it("gives no new money, and nor does a programme that ends", () => {
    const gives = (state: (typeof states)[number]) => {
      try {
        mustAwardNow(state);
        return true;
      } catch {
        return false;
      }
    };
    expect(states.filter(gives)).toEqual(["open", "reviewing", "live"]);
  });
});
