import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustAfford, mustBeFree, mustGiveReason, mustKnowDissent, potName } from "./decision.rules.ts";

const voices = [
  { perspectiveId: "pv_served", group: "peopleServed" as const },
  { perspectiveId: "pv_workers", group: "workers" as const },
];
const reason = "They ring back and remember your name.";

describe("a reason", () => {
  const paths = (given: Parameters<typeof mustGiveReason>[0]) => {
    try {
      mustGiveReason(given, voices);
    } catch (error) {
      expect(error).toMatchObject({ kind: "rule", code: "decision.reason_needed" });
      return (error as { fields: { path: string }[] }).fields.map(({ path }) => path);
    }
    return [];
  };

  it("stands when it cites people served", () => {
    expect(paths({ reason, cites: ["pv_served"] })).toEqual([]);
  });

  it("stands when it says why it can't cite them", () => {
    expect(paths({ reason, cites: ["pv_workers"], noServedBecause: "Nobody could be reached." })).toEqual([]);
  });

  it("is refused without them, or when too short or long", () => {
    expect(paths({ reason, cites: ["pv_workers"] })).toEqual(["cites"]);
    expect(paths({ reason: "Too short", cites: ["pv_served"] })).toEqual(["reason"]);
    expect(paths({ reason: "x".repeat(1501), cites: ["pv_served"] })).toEqual(["reason"]);
    expect(paths({ reason: "", cites: ["pv_other"] })).toEqual(["reason", "cites.0", "cites"]);
  });

  it("stands at its shortest and longest", () => {
    expect(paths({ reason: "x".repeat(20), cites: ["pv_served"] })).toEqual([]);
    expect(paths({ reason: "x".repeat(1500), cites: ["pv_served"] })).toEqual([]);
  });
});

describe("a dissent", () => {
  it("points only to words that were given", () => {
    expect(() => mustKnowDissent("none", voices)).not.toThrow();
    expect(() => mustKnowDissent([{ perspectiveId: "pv_workers" }, {}], voices)).not.toThrow();
    expect(() => mustKnowDissent([{ perspectiveId: "pv_other" }], voices)).toThrow(
      expect.objectContaining({
        kind: "input",
        fields: [expect.objectContaining({ path: "dissent.0.perspectiveId" })],
      }),
    );
  });
});

describe("whoever decides", () => {
  it("has no tie", () => {
    expect(() => mustBeFree(false)).not.toThrow();
    expect(() => mustBeFree(true)).toThrow(expect.objectContaining({ code: "decision.tied" }));
  });
});

describe("the amount", () => {
  const amount = { choice: "fund" as const, amountPence: 100, askedPence: 100, freePence: 100 };

  it("fits in what is free, to the penny", () => {
    expect(() => mustAfford(amount)).not.toThrow();
    expect(() => mustAfford({ ...amount, freePence: 99 })).toThrow(
      expect.objectContaining({ code: "money.not_enough", current: { freePence: 99 } }),
    );
  });

  it("of a smaller step is smaller", () => {
    expect(() => mustAfford({ ...amount, choice: "smallerStart" })).toThrow(
      expect.objectContaining({ kind: "input" }),
    );
    expect(() => mustAfford({ ...amount, choice: "smallerStart", amountPence: 99 })).not.toThrow();
  });
});

describe("a pot's name", () => {
  it("is the group's, and always fits", () => {
    expect(potName("Harbour Door")).toBe("Harbour Door grant");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 140 }), (name) => {
        const made = potName(name);
        expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(90);
        expect(made.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
