import type { StatementPage } from "./pot.queries.ts";
import { lineDay, lineWhat, lineWho } from "./pot.words.ts";

/** A cell as spreadsheets read it: quoted, and never a formula that someone typed as a purpose. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

const pounds = (pence: number): string => (pence / 100).toFixed(2);

/** A statement as a spreadsheet (CSV, UTF-8 with a mark at the start so that spreadsheets see that it is). */
export const csvOf = (pages: readonly StatementPage[]): string => {
  const head = ["Line", "Day", "What for", "Who", "Money (£)", "Left (£)", "Reference"].map(cell).join(",");
  const rows = pages.flatMap(({ rows, people }) =>
    rows.map((row) =>
      [
        row.seq,
        lineDay(row).slice(0, 10),
        cell(lineWhat(row)),
        cell(lineWho(row, people) ?? ""),
        pounds(row.amountPence),
        pounds(row.balancePence),
        row.txId,
      ].join(","),
    ),
  );
  return `\uFEFF${[head, ...rows].join("\r\n")}\r\n`;
};
