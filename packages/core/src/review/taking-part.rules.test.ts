import { describe, expect, it } from "vitest";
import { offersLess } from "./taking-part.rules.ts";

describe("an offer for someone’s time", () => {
  const before = { pence: 2_500, per: "hour" } as const;

  it("given an offer that people read, when it falls or counts otherwise, then it gives less", () => {
    expect(offersLess(before, { pence: 2_499, per: "hour" })).toBe(true);
    expect(offersLess(before, { pence: 9_000, per: "application" })).toBe(true);
  });

  it("given the same, when it stays, grows, is the first, or is not named, then it does not", () => {
    expect(offersLess(before, { pence: 2_500, per: "hour" })).toBe(false);
    expect(offersLess(before, { pence: 2_600, per: "hour" })).toBe(false);
    expect(offersLess(undefined, before)).toBe(false);
    expect(offersLess(before, undefined)).toBe(false);
  });
});
