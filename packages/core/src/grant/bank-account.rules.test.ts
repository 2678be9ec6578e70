import { describe, expect, it } from "vitest";
import { accountInWords, accountOfCells, readAccount, sameAccount } from "./bank-account.rules.ts";

const cells = (given: Partial<Parameters<typeof accountOfCells>[0]>) =>
  accountOfCells({ sortCode: "", number: "", iban: "", ...given });

describe("an account as it is typed", () => {
  it.each([
    "12-34-56 01234567",
    "123456 01234567",
    "12 34 56, 01234567",
    "12345601234567",
    "12‑34‑56 / 01234567",
  ])("%s is a sort code and a number", (typed) => {
    expect(readAccount(typed)).toEqual({ account: { sortCode: "123456", number: "01234567" } });
  });

  it.each(["gb82 west 1234 5698 7654 32", "DE89 3704 0044 0532 0130 00"])("%s is an IBAN", (typed) => {
    expect(readAccount(typed)).toEqual({ account: { iban: typed.replaceAll(" ", "").toUpperCase() } });
  });

  it.each(["", "1234567", "123-456 01234567", "12-34-56 1234567", "12-34-56 012345678", "1-2-3456 01234567"])(
    "%j is neither",
    (typed) => {
      expect(readAccount(typed)).toEqual({ trouble: expect.stringContaining("12-34-56 12345678") });
    },
  );

  it.each(["GB82 WEST 1234 5698 7654 33", "GB82 WEST 1234 5698 7654", "GB82", "GB28 WEST 1234 5698 7654 32"])(
    "%s is an IBAN with a slip in it",
    (typed) => {
      expect(readAccount(typed)).toEqual({ trouble: expect.stringContaining("IBAN is not right") });
    },
  );
});

describe("an account out of a list", () => {
  it("is a sort code and a number, or an IBAN", () => {
    const uk = cells({ sortCode: "12-34-56", number: "0123 4567" });
    expect(uk).toEqual({ account: { sortCode: "123456", number: "01234567" } });
    expect(cells({ iban: "GB82WEST12345698765432" })).toEqual({
      account: { iban: "GB82WEST12345698765432" },
    });
  });

  it("is never guessed where a spreadsheet dropped a nought", () => {
    expect(cells({ sortCode: "40004", number: "12345678" })).toEqual({
      trouble: "The sort code has 5 digits, and needs 6. Spreadsheets drop a nought at the start.",
    });
    expect(cells({ sortCode: "040004", number: "1234567" })).toEqual({
      trouble: "The account number has 7 digits, and needs 8. Spreadsheets drop a nought at the start.",
    });
    expect(cells({ sortCode: "040004", number: "1.23E+07" })).toEqual({
      trouble: "The account number is not made of digits.",
    });
  });

  it("is one account: not both kinds, and not none", () => {
    expect(cells({ sortCode: "123456", iban: "GB82WEST12345698765432" })).toHaveProperty("trouble");
    expect(cells({})).toEqual({ trouble: "It has no account." });
  });
});

describe("two accounts", () => {
  it("are the same when they are written the same", () => {
    const one = { sortCode: "123456", number: "01234567" };
    expect(accountInWords(one)).toBe("12-34-56 01234567");
    expect(sameAccount(one, { ...one })).toBe(true);
    expect(sameAccount(one, { ...one, number: "01234568" })).toBe(false);
  });
});
