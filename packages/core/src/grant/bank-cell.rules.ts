import { isDay } from "../day.ts";

/** What a cell says, or in words why it can't be read. */
export type Cell<T> = { readonly says: T } | { readonly trouble: string };

/** Which comes first where a day is written in figures. A year first is always a year. */
export type DayOrder = "day" | "month";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const shorn = (cell: string): string => cell.replace(/[\p{Format}\p{Control}]/gu, "").trim();

const quoted = (text: string): string => (text.length > 24 ? `“${text.slice(0, 24)}…”` : `“${text}”`);

const isFormula = (text: string): boolean => /^[=@]/.test(text) || /^[+-]\s*[a-z(]/i.test(text);

const made = (text: string, year: string, month: number, date: string): Cell<string> => {
  const whole = year.length === 2 ? `20${year}` : year;
  const day = `${whole}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? { says: day } : { trouble: `${quoted(text)} is not a day.` };
};

/** A day as banks write it, `02/11/2026`, `2 Nov 26` or `2026-11-02T09:00`, as `2026-11-02`. */
export const readDay = (cell: string, order: DayOrder): Cell<string> => {
  const text = shorn(cell);
  if (text === "") return { trouble: "It has no day." };
  const [, isoYear, isoMonth, isoDate] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  if (isoYear && isoMonth && isoDate) return made(text, isoYear, Number(isoMonth), isoDate);
  const [, first, second, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  if (first && second && year)
    return order === "day"
      ? made(text, year, Number(second), first)
      : made(text, year, Number(first), second);
  const [, date, name, of] =
    /^(?:[a-z]+,? )?(\d{1,2})[- ]?([a-z]{3,9})[- ,]*(\d{4}|\d{2})(?:[T ].*)?$/i.exec(text) ?? [];
  const month = months.indexOf((name ?? "").slice(0, 3).toLowerCase());
  if (date && of && month >= 0) return made(text, of, month + 1, date);
  return { trouble: isFormula(text) ? `${quoted(text)} is a formula.` : `${quoted(text)} is not a day.` };
};

/** A sum in pounds, `£1,234.50`, `(12.00)`, `12.00-` or `12.00 DR`, in pence; below zero with a minus. Undefined when empty. */
export const readSum = (cell: string): Cell<number | undefined> => {
  const text = shorn(cell);
  const plain = text
    .replace(/\p{Dash}/gu, "-")
    .replace(/^\((.*)\)$/, "-$1")
    .replace(/[£\s]|GBP/gi, "");
  if (plain === "" || plain === "-") return { says: undefined };
  const [, before = "", pounds, part = "", after = ""] =
    /^([-+]?)(\d{1,3}(?:,\d{3})+|\d{1,11})(?:\.(\d{1,2})0*)?(-|CR|DR)?$/i.exec(plain) ?? [];
  if (pounds === undefined)
    return {
      trouble: isFormula(text) ? `${quoted(text)} is a formula.` : `${quoted(text)} is not a sum in pounds.`,
    };
  const pence = Number(pounds.replaceAll(",", "")) * 100 + Number(part.padEnd(2, "0"));
  const below = (before === "-") !== /^(-|dr)$/i.test(after);
  return { says: below && pence > 0 ? -pence : pence };
};
