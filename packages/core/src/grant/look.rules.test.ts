import { describe, expect, it } from "vitest";
import { bothSay, lookDueOn, mustMatch, sameMoney } from "./look.rules.ts";

const money = { paidPence: 600, spentPence: 250, freePence: 300, returnedPence: 50 };

describe("a yearly look", () => {
  it("is due within a year of the start, and then of the last look", () => {
    expect(lookDueOn({ startsOn: "2026-11-02" })).toBe("2027-11-02");
    expect(lookDueOn({ startsOn: "2026-11-02", lookedOn: "2027-10-01" })).toBe("2028-10-01");
    expect(lookDueOn({})).toBeUndefined();
  });

  it("stands on the money to the penny, and names each sum that moved", () => {
    expect(sameMoney(money, { ...money })).toBe(true);
    expect(() => mustMatch(money, money)).not.toThrow();
    expect(() => mustMatch(money, { ...money, spentPence: 251, freePence: 299 })).toThrow(
      expect.objectContaining({
        code: "statement.does_not_match",
        fields: [
          { path: "statement.spentPence", message: "£2.51 is spent now. You read £2.50." },
          { path: "statement.freePence", message: "£2.99 is free now. You read £3.00." },
        ],
      }),
    );
  });

  it("settles what both say, and leaves the rest to a talk", () => {
    expect(bothSay("carryOn", "carryOn")).toBe("carryOn");
    expect(bothSay("change", "carryOn")).toBe("talk");
  });
});
