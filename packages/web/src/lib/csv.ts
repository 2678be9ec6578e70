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

/** What a cell holds: words, a plain number, or money. */
export type Cell = string | number | { readonly pence: number };

const cell = (said: Cell): string => {
  if (typeof said === "string") return words(said);
  return typeof said === "number" ? String(said) : pounds(said.pence);
};

/** Rows as a spreadsheet (CSV, UTF-8 with a mark at the start so that spreadsheets see that it is). */
export const csv = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const lines = [heads, ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
};
