import { describe, expect, it } from "vitest";
import { ends, holdReasons, mustBeTwo, reasonOf, workingDaysAfter } from "./hold.rules.ts";

describe("putting a pot on hold", () => {
  it.each(holdReasons)("is for %s", (reason) => {
    expect(reasonOf(reason)).toBe(reason);
  });

  it.each(["", "learning account thin", "spent outside the edges", "underspend", "Harm"])(
    "is not for %j",
    (reason) => {
      expect(() => reasonOf(reason)).toThrowError(expect.objectContaining({ code: "pot.freeze_reason" }));
    },
  );

  it.each([
    ["2026-11-02", "2026-11-09"], // a Monday
    ["2026-11-06", "2026-11-13"], // a Friday
    ["2026-11-07", "2026-11-13"], // a Saturday
    ["2026-12-30", "2027-01-06"],
  ])("from %s is looked into by %s", (from, by) => {
    expect(workingDaysAfter(from, 5)).toBe(by);
  });

  it("is by two people, who hold none of it", () => {
    expect(() => mustBeTwo("sam", ["tara"], ["jo"])).not.toThrow();
    expect(() => mustBeTwo("sam", ["sam"], ["jo"])).toThrowError(
      expect.objectContaining({ code: "pot.two_people" }),
    );
    expect(() => mustBeTwo("sam", ["jo"], ["jo"])).toThrowError(
      expect.objectContaining({ code: "pot.hold_people" }),
    );
  });
});

describe("a hold's end", () => {
  const [sam, tara] = [
    { byId: "sam", to: "open" },
    { byId: "tara", to: "open" },
  ] as const;
  it("is never by one person", () => {
    expect(ends([], sam)).toBe(false);
    expect(() => ends([sam], sam)).toThrowError(expect.objectContaining({ code: "pot.one_person" }));
    expect(ends([sam], { ...sam, to: "resting" })).toBe(false);
    expect(ends([sam, { ...tara, to: "resting" }], sam)).toBe(false);
  });
  it("is when someone else says the same", () => {
    expect(ends([sam], tara)).toBe(true);
    expect(ends([sam], { ...tara, to: "resting" })).toBe(false);
    expect(ends([sam, { ...tara, to: "resting" }], { ...sam, to: "resting" })).toBe(true);
  });
});
