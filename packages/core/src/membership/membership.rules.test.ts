import { describe, expect, it } from "vitest";
import { answersFor, fits } from "./membership.rules.ts";

describe("where a role is held", () => {
  it.each([
    ["prog_1", "reviewer", true],
    ["org_1", "reviewer", false],
    ["prog_1", "granteeLead", false],
    ["org_1", "granteeLead", true],
    ["org_1", "steward", false],
    ["prog_1", "citizen", true],
    ["org_1", "citizen", true],
  ] as const)("in %s, %s: %s", (scope, role, may) => {
    expect(fits(scope, role)).toBe(may);
  });

  it("leaves someone to answer for each place", () => {
    expect(answersFor("commissioner")).toBe(true);
    expect(answersFor("citizen")).toBe(false);
  });
});
