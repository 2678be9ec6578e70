import { type Cell, type DayOrder, readDay, readSum } from "./bank-cell.rules.ts";

/** A row of a file, with the number of the line on which it begins. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the row itself. */
  readonly trouble?: string | undefined;
}

/** Which column holds what, by its place from 0. Sums are in one column with a minus, or in two. */
export interface Columns {
  readonly day?: number | undefined;
  readonly sum?: number | undefined;
  readonly out?: number | undefined;
  readonly in?: number | undefined;
  readonly order: DayOrder;
  /** The place of the row with headings; -1 when there is none. */
  readonly head: number;
}

/** A line of a statement. Money that went out is above zero, money that came in below. */
export interface BankLine {
  readonly line: number;
  readonly on: string;
  readonly pence: number;
  /** All else that the row says. */
  readonly words: string;
}

/** A row that can't be read, and why. */
export interface UnreadRow {
  readonly line: number;
  readonly why: string;
  readonly words: string;
}

export interface Statement {
  readonly lines: readonly BankLine[];
  readonly unread: readonly UnreadRow[];
}

type Role = "day" | "sum" | "out" | "in";

const isOut = /\b(debits?|money out|paid out|out|withdrawals?|withdrawn|payments?|dr)\b/i;
const isIn = /\b(credits?|money in|paid in|in|deposits?|receipts?|cr)\b/i;

const roleOf = (heading: string): Role | undefined => {
  const name = heading.replace(/[_\p{Format}]/gu, " ").trim();
  if (/balance|type|description|reference|details|number|account|currency/i.test(name)) return undefined;
  if (/\b(date|day|posted)\b/i.test(name)) return "day";
  if (isOut.test(name) !== isIn.test(name)) return isOut.test(name) ? "out" : "in";
  return /\b(amount|value|sum)\b/i.test(name) ? "sum" : undefined;
};

const rolesOf = (cells: readonly string[]): Partial<Record<Role, number>> => {
  const found: Partial<Record<Role, number>> = {};
  for (const [place, cell] of cells.entries()) {
    const role = roleOf(cell);
    if (role) found[role] ??= place;
  }
  return found;
};

const readable = <T>(cell: Cell<T | undefined>): boolean => "says" in cell && cell.says !== undefined;

/** Roles by what the cells hold, for a file with no headings: the first that is a day, the first after it that is a sum. */
const rolesByContent = (cells: readonly string[]): Partial<Record<Role, number>> => {
  const day = cells.findIndex((cell) => readable(readDay(cell, "day")) || readable(readDay(cell, "month")));
  const sum = cells.findIndex((cell, place) => place > day && readable(readSum(cell)));
  return day < 0 || sum < 0 ? {} : { day, sum };
};

/** How far down headings are looked for: banks write a few lines about the account first. */
const HEAD_WITHIN = 20;

const filled = (row: FileRow): boolean => row.cells.some((cell) => cell.trim() !== "");

const orderOf = (rows: readonly FileRow[], day: number | undefined): DayOrder => {
  const days = rows.map(({ cells }) => cells[day ?? -1] ?? "").filter((cell) => /\d/.test(cell));
  const all = (order: DayOrder) => days.every((cell) => readable(readDay(cell, order)));
  return !all("day") && all("month") ? "month" : "day";
};

/** Which column holds what, by headings as banks write them, or by what the first row holds. */
export const guessColumns = (rows: readonly FileRow[]): Columns => {
  const head = rows.slice(0, HEAD_WITHIN).findIndex(({ cells }) => {
    const { day, sum, out } = rolesOf(cells);
    return day !== undefined && (sum !== undefined || out !== undefined);
  });
  const below = rows.slice(head + 1).filter(filled);
  const found = head < 0 ? rolesByContent(below[0]?.cells ?? []) : rolesOf(rows[head]?.cells ?? []);
  const { sum, ...apart } = found;
  const both = apart.out !== undefined && apart.in !== undefined;
  return { ...(both ? apart : { ...apart, sum }), order: orderOf(below, found.day), head };
};

const shown = (text: string): string => text.replace(/[\p{Control}\p{Format}\s]+/gu, " ").trim();

const wordsOf = ({ cells }: FileRow, without: readonly (number | undefined)[]): string =>
  cells
    .filter((_, place) => !without.includes(place))
    .map(shown)
    .filter(Boolean)
    .join(" · ");

const at = ({ cells }: FileRow, place: number | undefined): string =>
  place === undefined ? "" : (cells[place] ?? "");

const debit = /^(d|dr|dbit|debit)$/i;

/** What a row says went out, in pence; below zero when it came in. */
const outOf = (row: FileRow, columns: Columns): Cell<number> => {
  const sum = readSum(at(row, columns.sum));
  const out = readSum(at(row, columns.out));
  const into = readSum(at(row, columns.in));
  if ("trouble" in sum) return sum;
  if ("trouble" in out) return out;
  if ("trouble" in into) return into;
  if (out.says && into.says) return { trouble: "It has money out and money in." };
  if (out.says) return { says: Math.abs(out.says) };
  if (into.says) return { says: -into.says };
  const said = sum.says ?? out.says ?? into.says;
  if (said === undefined) return { trouble: "It has no sum." };
  return { says: row.cells.some((cell) => debit.test(cell.trim())) ? Math.abs(said) : 0 - said };
};

const readRow = (row: FileRow, columns: Columns): BankLine | UnreadRow => {
  const day = readDay(at(row, columns.day), columns.order);
  const out = outOf(row, columns);
  const why = [
    ...(row.trouble ? [row.trouble] : []),
    ...("trouble" in day ? [day.trouble] : []),
    ...("trouble" in out ? [out.trouble] : []),
  ].join(" ");
  if (why !== "" || "trouble" in day || "trouble" in out)
    return { line: row.line, why, words: wordsOf(row, []) };
  const places = [columns.day, columns.sum, columns.out, columns.in];
  return { line: row.line, on: day.says, pence: out.says, words: wordsOf(row, places) };
};

/** Reads each row below the headings. A row that can't be read is named with why, and the rest are read all the same. */
export const readStatement = (rows: readonly FileRow[], columns: Columns): Statement => {
  const found = rows
    .slice(columns.head + 1)
    .filter(filled)
    .map((row) => readRow(row, columns));
  return {
    lines: found.flatMap((row) => ("on" in row ? [row] : [])),
    unread: found.flatMap((row) => ("why" in row ? [row] : [])),
  };
};
