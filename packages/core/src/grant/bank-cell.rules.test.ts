import { describe, expect, it } from "vitest";
import { readDay, readSum } from "./bank-cell.rules.ts";

describe("a day as a bank writes it", () => {
  it.each([
    ["02/11/2026", "2026-11-02"],
    ["2-11-26", "2026-11-02"],
    ["02.11.2026 09:15", "2026-11-02"],
    ["2 Nov 2026", "2026-11-02"],
    ["02-NOV-26", "2026-11-02"],
    ["Monday 2 November 2026", "2026-11-02"],
    ["2 Sept, 2026", "2026-09-02"],
    ["2026-11-02", "2026-11-02"],
    ["2026-11-02T23:30:00Z", "2026-11-02"],
    ["\u200e02/11/2026\u200e", "2026-11-02"],
  ])("%j is %s: the day comes first", (cell, day) => {
    expect(readDay(cell, "day")).toEqual({ says: day });
  });

  it("has the month first only where that was said", () => {
    expect(readDay("11/02/2026", "month")).toEqual({ says: "2026-11-02" });
    expect(readDay("11/02/2026", "day")).toEqual({ says: "2026-02-11" });
  });

  it.each([
    ["30/02/2026", "“30/02/2026” is not a day."],
    ["11/25/2026", "“11/25/2026” is not a day."],
    ["2 Nob 2026", "“2 Nob 2026” is not a day."],
    ["45963", "“45963” is not a day."],
    ["=TODAY()", "“=TODAY()” is a formula."],
    ["  ", "It has no day."],
    [`${"9/".repeat(40_000)}`, "“9/9/9/9/9/9/9/9/9/9/9/9/…” is not a day."],
  ])("%j can't be read", (cell, trouble) => {
    expect(readDay(cell, "day")).toEqual({ trouble });
  });
});

describe("a sum as a bank writes it", () => {
  it.each([
    ["6000.05", 600_005],
    ["£6,000.05", 600_005],
    ["1,234,567", 123_456_700],
    ["-12.5", -1250],
    ["−£12.50", -1250],
    ["£-12.50", -1250],
    ["(12.50)", -1250],
    ["12.50-", -1250],
    ["12.50 DR", -1250],
    ["12.50 CR", 1250],
    ["+12.50", 1250],
    ["12.5000", 1250],
    ["GBP 12.50", 1250],
    ["0.00", 0],
    ["-0.00", 0],
    ["", undefined],
    [" - ", undefined],
  ])("%j is %s pence", (cell, says) => {
    expect(readSum(cell)).toEqual({ says });
  });

  it.each([
    ["1.234,56", "“1.234,56” is not a sum in pounds."],
    ["12,34", "“12,34” is not a sum in pounds."],
    ["12.345", "“12.345” is not a sum in pounds."],
    ["1e9", "“1e9” is not a sum in pounds."],
    ["€12.00", "“€12.00” is not a sum in pounds."],
    ["999999999999", "“999999999999” is not a sum in pounds."],
    ["=SUM(A1:A9)", "“=SUM(A1:A9)” is a formula."],
    ["+cmd|' /C calc'!A0", "“+cmd|' /C calc'!A0” is a formula."],
  ])("%j can't be read", (cell, trouble) => {
    expect(readSum(cell)).toEqual({ trouble });
  });
});
