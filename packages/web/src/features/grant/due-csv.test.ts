import { describe, expect, it } from "vitest";
import type { Due } from "./due.queries.ts";
import { dueCsv } from "./parts/due-csv.ts";

const due: Due = {
  grantId: "grant_01kb2m5x7v8w9y0z1a2b3c4d5e",
  planN: 2,
  orgName: "The Makers’ Shed",
  paidToOrgId: "org_01kb2m5x7v8w9y0z1a2b3c4d5f",
  paidToName: "Second Tide",
  dueOn: "2027-04-01",
  amountPence: 600_005,
  reference: "01KB2M5X7V8W9Y0Z1A2B3C4D5E-02",
  kept: [],
};
const lineOf = (more: Partial<Due>) => dueCsv([{ ...due, ...more }]).split("\r\n")[1];

describe("what is due, as a spreadsheet", () => {
  it("has a heading, and a line for each payment with its sum to the penny", () => {
    expect(dueCsv([due])).toBe(
      [
        '\uFEFF"Due on","To","For","Payment","Money (£)","Reference","What keeps it"',
        '"2027-04-01","Second Tide","The Makers’ Shed",2,6000.05,"01KB2M5X7V8W9Y0Z1A2B3C4D5E-02",""',
        "",
      ].join("\r\n"),
    );
  });

  it("says what keeps each", () => {
    expect(lineOf({ kept: ["The grant is paused.", "No one has checked the bank details yet."] })).toContain(
      '"The grant is paused. No one has checked the bank details yet."',
    );
  });

  it("is never worked out as a formula that someone gave as a name", () => {
    expect(lineOf({ orgName: '=HYPERLINK("http://a.example")' })).toContain(
      `"'=HYPERLINK(""http://a.example"")"`,
    );
  });
});
