import { type Cell, csv } from "../../../lib/csv.ts";
import type { StatementPage, StatementRow } from "../pot.queries.ts";
import { lineWhat, namesOf } from "../pot.words.ts";

const day = (at: string | undefined): string => (at === undefined ? "" : at.slice(0, 10));

const kindWords: Record<StatementRow["kind"], string> = {
  fund: "Money into the fund",
  award: "Award",
  devolve: "Pot made",
  topUp: "Top-up",
  giveBack: "Money given back",
  spend: "Spend",
  return: "Spend put back",
  correct: "Spend put right",
  no: "Money back, not held",
  decline: "Money back, not agreed",
  yes: "Said yes",
  open: "Opened",
  rest: "Put to rest",
  reopen: "Opened again",
  freeze: "Put on hold",
  lift: "Hold lifted",
  decides: "How it decides",
  agreed: "What was agreed",
  holderIn: "Holder came",
  holderOut: "Holder went",
  close: "Closed",
};

const receiptOf = ({ kind, receiptKept, decidedByIds }: StatementRow): string => {
  if (kind !== "spend" || decidedByIds === undefined) return "";
  return receiptKept ? "Kept" : "None noted";
};

/** One column: its heading, and what it says of a line. */
type Column = readonly [
  head: string,
  says: (row: StatementRow, people: StatementPage["people"], path: string) => Cell,
];

const peopleOf = (row: StatementRow, people: StatementPage["people"]): string =>
  namesOf(row.decidedByIds ?? (row.actorId ? [row.actorId] : []), people, undefined).join(", ");

const columns: readonly Column[] = [
  ["Line", ({ seq }) => seq],
  ["Day", ({ spentOn, at }) => day(spentOn ?? at)],
  ["Written down", ({ at }) => day(at)],
  ["Pot", (_, __, path) => path],
  ["Kind", ({ kind }) => kindWords[kind]],
  ["What for", lineWhat],
  ["Why", ({ why }) => why ?? ""],
  ["Who", peopleOf],
  ["Other pot", ({ other }) => other?.name ?? ""],
  ["Money (£)", ({ amountPence: pence }) => ({ pence })],
  ["Left (£)", ({ balancePence: pence }) => ({ pence })],
  ["Receipt", receiptOf],
  ["Reference", ({ txId }) => txId],
  ["Mark", ({ hash }) => hash],
];

/** A statement as a spreadsheet. `path` is where the pot is, from the fund down, as far as the reader may know. */
export const csvOf = (pages: readonly StatementPage[], path: string): string =>
  csv(
    columns.map(([name]) => name),
    pages.flatMap(({ rows, people }) =>
      rows.map((row) => columns.map(([, says]) => says(row, people, path))),
    ),
  );
