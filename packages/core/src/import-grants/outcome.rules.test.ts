import { describe, expect, it } from "vitest";
import { inBatches, sentAs } from "./batch.rules.ts";
import { differences } from "./outcome.rules.ts";
import { readRow } from "./read-row.rules.ts";

const row = {
  sourceId: "360G-ours-1",
  title: "Grant to the Kitchen",
  amountPence: 4_000_050,
  awardedOn: "2014-06-05",
  funderRef: "GB-CHC-1000001",
  recipientRef: "GB-CHC-2000002",
  recipientName: "The Kitchen",
};

describe("a row that is here already", () => {
  it("says nothing when it says the same", () => {
    expect(differences(row, row)).toEqual([]);
  });

  it("says each fact that differs, as it stands here and in the file", () => {
    expect(differences(row, { title: "Ovens", amountPence: 100, awardedOn: "2014-06-06" })).toEqual([
      "Amount here: £1.00. In the file: £40,000.50.",
      "Award date here: 6 June 2014. In the file: 5 June 2014.",
      "Title here: Ovens. In the file: Grant to the Kitchen.",
    ]);
  });
});

describe("rows to send", () => {
  it("go 25 at a time, in order, with none lost", () => {
    const batches = inBatches(Array.from({ length: 51 }, (_, at) => at));
    expect(batches.map((batch) => batch.length)).toEqual([25, 25, 1]);
    expect(batches.flat().at(-1)).toBe(50);
    expect(inBatches([])).toEqual([]);
  });

  it.each([1, 29, 4_000_050, 1_000_000_000, 9_999_999_999])(
    "are read back as they were, at %i pence",
    (amountPence) => {
      const read = readRow(sentAs({ ...row, amountPence }), row.funderRef, "2026-11-02");
      expect(read).toEqual({ kind: "row", row: { ...row, amountPence } });
    },
  );
});
