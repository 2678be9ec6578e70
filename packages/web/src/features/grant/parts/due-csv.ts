import { type Cell, csv } from "../../../lib/csv.ts";
import type { Due } from "../due.queries.ts";

/** One column: its heading, and what it says of a payment. */
type Column = readonly [head: string, says: (due: Due) => Cell];

const columns: readonly Column[] = [
  ["Due on", ({ dueOn }) => dueOn],
  ["To", ({ paidToName }) => paidToName],
  ["For", ({ orgName }) => orgName],
  ["Payment", ({ planN }) => planN],
  ["Money (£)", ({ amountPence: pence }) => ({ pence })],
  ["Reference", ({ reference }) => reference],
  ["What keeps it", ({ kept }) => kept.join(" ")],
];

/** What is due as a spreadsheet, in the order given. */
export const dueCsv = (dues: readonly Due[]): string =>
  csv(
    columns.map(([name]) => name),
    dues.map((due) => columns.map(([, says]) => says(due))),
  );
