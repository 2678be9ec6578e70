import { describe, expect, it } from "vitest";
import { type Kind, mustFitKind, type Party } from "./kind.rules.ts";

const party = (more: Partial<Party>): Party => ({
  personId: "p",
  funder: false,
  orgIds: [],
  served: false,
  ...more,
});
const mo = party({ orgIds: ["org_door"] });
const fin = party({ orgIds: ["org_tide"] });
const bea = party({ orgIds: ["org_lantern"] });
const ruth = party({ funder: true });
const lee = party({ served: true });

const fits = (kind: Kind, giving: Party[], receiving: Party[], giverOrgId = "org_door"): boolean => {
  try {
    mustFitKind(kind, { giving, receiving, giverOrgId });
    return true;
  } catch {
    return false;
  }
};

describe("who is in a talk", () => {
  it("upward: the group gives, the funder hears", () => {
    expect(fits("upward", [mo], [ruth])).toBe(true);
    expect(fits("upward", [fin], [ruth])).toBe(false);
    expect(fits("upward", [mo], [fin])).toBe(false);
  });

  it("between peers: another group hears, and no funder unless as a guest", () => {
    expect(fits("outwardPeer", [mo], [fin, bea])).toBe(true);
    expect(fits("outwardPeer", [mo], [fin, ruth])).toBe(false);
    expect(fits("outwardPeer", [mo], [party({ orgIds: ["org_door"] })])).toBe(false);
  });

  it("with people served: they are the ones who hear", () => {
    expect(fits("outwardServed", [mo], [lee])).toBe(true);
    expect(fits("outwardServed", [mo], [lee, ruth])).toBe(false);
    expect(fits("outwardServed", [mo], [])).toBe(false);
  });

  it("the funder's own: at least two groups hear, so that no one is alone", () => {
    expect(fits("reciprocal", [ruth], [mo, fin], "org_council")).toBe(true);
    expect(fits("reciprocal", [ruth], [mo], "org_council")).toBe(false);
    expect(fits("reciprocal", [ruth], [mo, mo], "org_council")).toBe(false);
    expect(fits("reciprocal", [ruth, mo], [mo, fin], "org_council")).toBe(false);
  });

  it("names every gap at once", () => {
    expect(() => mustFitKind("upward", { giving: [fin], receiving: [fin], giverOrgId: "org_door" })).toThrow(
      expect.objectContaining({ code: "dialogue.kind", fields: expect.objectContaining({ length: 2 }) }),
    );
  });
});
