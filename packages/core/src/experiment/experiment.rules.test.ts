import { describe, expect, it } from "vitest";
import {
  isOpen,
  mustBePlanned,
  mustHaveNoticed,
  mustHaveYes,
  openChange,
  possible,
  states,
  takes,
} from "./experiment.rules.ts";

const plan = {
  doneByIds: ["person_1"],
  lookFor: ["how people sound"],
  noticeAsWeGo: "",
  stopRule: "Stop if it feels pushy",
  safeToTry: "Two of us there",
};
const code = (code: string) => expect.objectContaining({ code });

describe("a try", () => {
  it("goes from idea to an end, and can be parked on the way", () => {
    expect(possible("idea")).toEqual(["edit", "plan", "park"]);
    expect(possible("running")).toEqual(["stopNow", "finishTrying", "park"]);
    expect(possible("changed")).toEqual([]);
    for (const state of states) for (const act of possible(state)) expect(takes(act, state)).toBe(true);
  });

  it("is open while it runs and while sense is made of it", () => {
    expect(states.filter(isOpen)).toEqual(["running", "makingSense"]);
    expect(openChange("planned", "running")).toBe(1);
    expect(openChange("running", "makingSense")).toBe(0);
    expect(openChange("makingSense", "stopped")).toBe(-1);
    expect(openChange("running", "parked")).toBe(-1);
  });

  it("is planned by someone, with things to look out for and a stop rule", () => {
    expect(() => mustBePlanned(plan)).not.toThrow();
    expect(() => mustBePlanned({ ...plan, lookFor: [], noticeAsWeGo: "We notice as we go" })).not.toThrow();
    const none = { ...plan, doneByIds: [], lookFor: [], stopRule: "" };
    expect(() => mustBePlanned(none)).toThrow(
      expect.objectContaining({ code: "bad_input", fields: expect.objectContaining({ length: 3 }) }),
    );
  });

  it("says how it stays safe", () => {
    expect(() => mustBePlanned({ ...plan, safeToTry: "" })).toThrow(code("safety.note_needed"));
  });

  it("in one person's life needs their yes", () => {
    const asked = { personScale: true, saidYes: false };
    expect(() => mustHaveYes(asked)).toThrow(code("permission.needed"));
    expect(() => mustHaveYes({ ...asked, saidYes: true })).not.toThrow();
    expect(() => mustHaveYes({ ...asked, personScale: false })).not.toThrow();
  });

  it("ends with a note, or why there is none", () => {
    expect(() => mustHaveNoticed(0, "")).toThrow(code("experiment.note_needed"));
    expect(() => mustHaveNoticed(1, "")).not.toThrow();
    expect(() => mustHaveNoticed(0, "Nobody came")).not.toThrow();
  });
});
