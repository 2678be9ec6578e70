import { describe, expect, it } from "vitest";
import { type FileRow, guessColumns, readStatement } from "./bank-statement.rules.ts";

const rowsOf = (text: string): FileRow[] =>
  text
    .trim()
    .split("\n")
    .map((line, index) => ({ line: index + 1, cells: line.trim().split("|") }));

const read = (text: string) => {
  const rows = rowsOf(text);
  return readStatement(rows, guessColumns(rows));
};

describe("the columns of a statement", () => {
  it.each([
    ["Date|Type|Description|Value|Balance|Account Number", { day: 0, sum: 3 }],
    ["Number|Date|Account|Amount|Subcategory|Memo", { day: 1, sum: 3 }],
    [
      "Transaction Date|Transaction Type|Sort Code|Debit Amount|Credit Amount|Balance",
      { day: 0, out: 3, in: 4 },
    ],
    ["Date|Details|Money Out|Money In|Amount", { day: 0, out: 2, in: 3 }],
    ["Posting_Date|Paid out", { day: 0, out: 1 }],
  ])("are known by their headings: %s", (heads, found) => {
    expect(guessColumns(rowsOf(heads))).toMatchObject({ ...found, head: 0, order: "day" });
  });

  it("are found below what the bank says first, and by what they hold where there are no headings", () => {
    expect(guessColumns(rowsOf("Account:|Grants\n|\nDate|Details|Amount\n02/11/2026|A|-1.00"))).toMatchObject(
      {
        ...{ day: 0, sum: 2, head: 2 },
      },
    );
    expect(guessColumns(rowsOf("02/11/2026|SECOND TIDE|-6,000.05"))).toMatchObject({
      day: 0,
      sum: 2,
      head: -1,
    });
    expect(guessColumns(rowsOf("Dear|reader"))).toMatchObject({ head: -1 });
  });

  it("hold days with the month first only when no day can be read otherwise", () => {
    expect(guessColumns(rowsOf("Date|Amount\n11/02/2026|1\n11/25/2026|1")).order).toBe("month");
    expect(guessColumns(rowsOf("Date|Amount\n11/02/2026|1\n25/11/2026|1")).order).toBe("day");
    expect(guessColumns(rowsOf("Date|Amount\n25/11/2026|1\n11/25/2026|1")).order).toBe("day");
  });
});

describe("the rows of a statement", () => {
  it("are money out above zero, money in below, and the words of all other cells", () => {
    expect(
      read("Date|Details|Reference|Amount\n02/11/2026|Second \u202eTide|X-02|-6,000.05\n3/11/26|A|B|1").lines,
    ).toEqual([
      { line: 2, on: "2026-11-02", pence: 600_005, words: "Second Tide · X-02" },
      { line: 3, on: "2026-11-03", pence: -100, words: "A · B" },
    ]);
    expect(
      read("Date|Details|Out|In\n02/11/2026|A|12.00|\n02/11/2026|B|0.00|3\n02/11/2026|C|-5|").lines,
    ).toMatchObject([{ pence: 1200 }, { pence: -300 }, { pence: 500 }]);
    expect(read("Date|Amount|D/C\n02/11/2026|12.00|DR\n02/11/2026|12.00|CR").lines).toMatchObject([
      { pence: 1200 },
      { pence: -1200 },
    ]);
  });

  it("that can't be read are named with their line and why, and the rest are read", () => {
    const { lines, unread } = read(
      [
        "Date|Details|Amount",
        "02/11/2026|Good|-1.00",
        "31/11/2026|No such day|-1.00",
        "02/11/2026|A formula|=1+1",
        "|",
        "Total||-2.00",
        "02/11/2026|Short",
        "03/11/2026|Good|-2.00",
      ].join("\n"),
    );
    expect(lines.map(({ line }) => line)).toEqual([2, 8]);
    expect(unread).toEqual([
      { line: 3, why: "“31/11/2026” is not a day.", words: "31/11/2026 · No such day · -1.00" },
      { line: 4, why: "“=1+1” is a formula.", words: "02/11/2026 · A formula · =1+1" },
      { line: 6, why: "“Total” is not a day.", words: "Total · -2.00" },
      { line: 7, why: "It has no sum.", words: "02/11/2026 · Short" },
    ]);
  });

  it("never mean two things: money out and in, or a row that its file broke", () => {
    expect(read("Date|Out|In\n02/11/2026|1.00|1.00").unread).toMatchObject([
      { why: "It has money out and money in." },
    ]);
    const broken = [
      ...rowsOf("Date|Amount"),
      { line: 2, cells: ["02/11/2026", "1"], trouble: "It is broken." },
    ];
    expect(readStatement(broken, guessColumns(broken))).toMatchObject({
      lines: [],
      unread: [{ line: 2, why: "It is broken." }],
    });
  });
});
