import { describe, expect, it } from "vitest";
import type { Due } from "./due.queries.ts";
import { readCsv, rowsOf } from "./parts/csv-file.ts";
import { listToFill, readReceivers, receiversOf } from "./parts/receiver-list.ts";

const file = (text: string | Uint8Array<ArrayBuffer>) => readCsv(new Blob([text]));

describe("a CSV file on this device", () => {
  it("is rows, each with the line on which it begins, whatever ends a line", () => {
    const text = '\uFEFFDate,Words\r\n"02/11/2026","two\r\nlines, ""said"""\r\n\r\n03/11/2026;x,="0123"\r';
    expect(rowsOf(text)).toEqual([
      { line: 1, cells: ["Date", "Words"] },
      { line: 2, cells: ["02/11/2026", 'two\nlines, "said"'] },
      { line: 5, cells: ["03/11/2026;x", "0123"] },
    ]);
    expect(rowsOf("a;b\n1,5;2")[1]?.cells).toEqual(["1,5", "2"]);
  });

  it("says so where a quote mark is never closed, and keeps the rows before it", () => {
    const rows = rowsOf('Date,Amount\n02/11/2026,1\n03/11/2026,"2\n04/11/2026,3\n');
    expect(rows.map(({ line, trouble }) => [line, trouble !== undefined])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it("is read in the signs of older programs too", async () => {
    expect(await file(new Uint8Array([0xa3, 0x31, 0x2c, 0x32]))).toEqual({
      rows: [{ line: 1, cells: ["£1", "2"] }],
    });
  });

  it.each([
    ["", "This file is empty."],
    ["\n\n , \n", "This file is empty."],
    ["Dear customer\nno list here", "This file has one column only, so it is not a list in CSV."],
    ["%PDF-1.7 a,b", "This is not a CSV file. Save it as CSV, then choose that."],
    ["PK\u0003\u0004,a", "This is not a CSV file. Save it as CSV, then choose that."],
    ["a,b\u0000", "This is not a CSV file. Save it as CSV, then choose that."],
    ["a,b\n".repeat(20_001), "This file has over 20,000 rows. Give one of fewer days."],
    ["a,b".padEnd(5_000_001, "x"), "This file is over 5 MB. Give one of fewer days."],
  ])("is refused in words: %.12j", async (text, trouble) => {
    expect(await file(text)).toEqual({ trouble });
  });
});

const due = (n: number, name: string) => ({ paidToOrgId: `org_${n}`, paidToName: name }) as unknown as Due;
const receivers = receiversOf([due(2, "Second Tide"), due(1, "Fresh Start"), due(2, "Second Tide")]);
const listed = (text: string, of = receivers) => readReceivers(rowsOf(text), of);
const heads = "Receiver,Number here,Name on the account,Sort code,Account number,IBAN";

describe("a list of accounts", () => {
  it("comes with a line for each receiver once, and is read when filled in", () => {
    const filled = listToFill(receivers).replaceAll('"","",""', "12-34-56,01234567,");
    const { accounts, troubles } = listed(filled);
    expect(troubles).toEqual([]);
    expect([...accounts]).toEqual([
      ["org_1", { name: "Fresh Start", account: { sortCode: "123456", number: "01234567" } }],
      ["org_2", { name: "Second Tide", account: { sortCode: "123456", number: "01234567" } }],
    ]);
  });

  it("goes by name where it has no numbers of ours, in any letters and order", () => {
    const { accounts } = listed(
      "IBAN,receiver\nGB82 WEST 1234 5698 7654 32,SECOND  tide\nrubbish,Someone else",
    );
    expect([...accounts]).toEqual([
      ["org_2", { name: "Second Tide", account: { iban: "GB82WEST12345698765432" } }],
    ]);
  });

  it("never chooses between two accounts, nor goes by a name that two receivers have", () => {
    const two = listed(`${heads}\nSecond Tide,,,123456,01234567,\nSecond Tide,,,123456,01234568,`);
    expect(two.accounts.size).toBe(0);
    expect(two.troubles).toEqual(["Second Tide has 2 accounts here. Type the right one."]);
    const same = receiversOf([due(1, "The Shed"), due(2, "The Shed")]);
    const { accounts } = listed(
      `${heads}\nThe Shed,,,123456,01234567,\nThe Shed,org_2,,123456,01234568,`,
      same,
    );
    expect([...accounts.keys()]).toEqual(["org_2"]);
  });

  it("names each bad row with its line, and uses the rest", () => {
    const { accounts, troubles } = listed(
      `${heads}\nSecond Tide,,,40004,12345678,\nFresh Start,,,123456,01234567,\n"Never`,
    );
    expect([...accounts.keys()]).toEqual(["org_1"]);
    expect(troubles).toEqual([
      "Line 4: It opens with a quote mark that is never closed, so nothing after it can be read.",
      "Line 2, Second Tide: The sort code has 5 digits, and needs 6. Spreadsheets drop a nought at the start.",
    ]);
  });

  it("says which headings it needs", () => {
    expect(listed("a,b\n1,2").troubles[0]).toContain("Sort code");
  });
});
