import { describe, expect, it } from "vitest";
import { mustBeSoon, mustBeTwoToPause, pauseReasonOf, pauseReasons } from "./pause.rules.ts";

const today = "2026-11-02";

describe("pausing a grant", () => {
  it.each(pauseReasons)("is for %s", (reason) => {
    expect(pauseReasonOf(reason)).toBe(reason);
  });

  it.each(["", "learning account thin", "underspend", "too little learning", "Harm"])(
    "is not for %j",
    (reason) => {
      expect(() => pauseReasonOf(reason)).toThrow(
        expect.objectContaining({ code: "pause.reason_not_allowed", kind: "rule" }),
      );
    },
  );

  it("is looked at again in 14 days at most", () => {
    for (const day of ["2026-11-02", "2026-11-16"]) expect(() => mustBeSoon(day, today, 14)).not.toThrow();
    for (const day of ["2026-11-01", "2026-11-17"])
      expect(() => mustBeSoon(day, today, 14)).toThrow(
        expect.objectContaining({ fields: [{ path: "lookOn", message: expect.any(String) }] }),
      );
  });

  it("is by two people", () => {
    expect(() => mustBeTwoToPause("tara", "sal")).not.toThrow();
    expect(() => mustBeTwoToPause("tara", "tara")).toThrow(
      expect.objectContaining({ code: "pause.two_people" }),
    );
  });
});
