import type { StatementPage, StatementRow } from "../pot.queries.ts";
import { lineWhat, namesOf } from "../pot.words.ts";

/**
 * What makes a spreadsheet work out a cell instead of showing it: the signs a formula starts with, in the forms of
 * every keyboard, also behind blanks that it skips; or a tab or line end among them.
 */
const formula =
  /^[\s\p{Control}\p{Format}]*(?:[\t\r\n]|[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B])/u;

/** Words in a cell: on one line, quoted, and never a formula that someone typed. */
const words = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll(/[\t\r\n]+/g, " ").replaceAll('"', '""')}"`;
};

const pounds = (pence: number): string => (pence / 100).toFixed(2);

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

/** What a cell holds: words, a plain number, or money. */
type Said = string | number | { readonly pence: number };

/** One column: its heading, and what it says of a line. */
type Column = readonly [
  head: string,
  says: (row: StatementRow, people: StatementPage["people"], path: string) => Said,
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

const cell = (said: Said): string => {
  if (typeof said === "string") return words(said);
  return typeof said === "number" ? String(said) : pounds(said.pence);
};

/**
 * A statement as a spreadsheet (CSV, UTF-8 with a mark at the start so that spreadsheets see that it is).
 * `path` is where the pot is, from the fund down, as far as the reader may know.
 */
export const csvOf = (pages: readonly StatementPage[], path: string): string => {
  const head = columns.map(([name]) => words(name)).join(",");
  const rows = pages.flatMap(({ rows, people }) =>
    rows.map((row) => columns.map(([, says]) => cell(says(row, people, path))).join(",")),
  );
  return `\uFEFF${[head, ...rows].join("\r\n")}\r\n`;
};
