import type { FileRow } from "@allotment/core/grant/bank-statement.rules";
import Papa from "papaparse";

/** The largest file that is read, in bytes: some years of a busy account. */
const MOST_BYTES = 5_000_000;
const MOST_ROWS = 20_000;

/** The rows of a file, or in words why there are none. */
export type ReadCsv = { readonly rows: readonly FileRow[] } | { readonly trouble: string };

const NEVER_CLOSED = "It opens with a quote mark that is never closed, so nothing after it can be read.";

/** A cell that a spreadsheet wrote as `="0123"`, so that a nought at the start stays. */
const unguarded = (cell: string): string => cell.replace(/^="([^"]*)"$/, "$1");

/** The rows of a text, each with the line on which it begins. Empty lines count, and are not among them. */
export function rowsOf(text: string): FileRow[] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const rows: FileRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(plain, {
    newline: "\n",
    step: ({ data, errors, meta }) => {
      const broken = errors.some(({ type }) => type === "Quotes");
      if (data.some((cell) => cell.trim() !== ""))
        rows.push({ line, cells: data.map(unguarded), ...(broken ? { trouble: NEVER_CLOSED } : {}) });
      line += plain.slice(read, meta.cursor).split("\n").length - 1;
      read = meta.cursor;
    },
  });
  return rows;
}

/** Text out of bytes: UTF-8, and what older programs write where it is not. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What no CSV file holds: a PDF's or a spreadsheet's first signs, or signs that are no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for.
const notText = /^(?:%PDF|PK\u0003|\u00D0\u00CF)|[\u0000-\u0008]/;

/** Reads a CSV file on this device. Nothing of it is sent or kept. */
export async function readCsv(file: Blob): Promise<ReadCsv> {
  if (file.size > MOST_BYTES) return { trouble: "This file is over 5 MB. Give one of fewer days." };
  const text = decoded(await file.arrayBuffer());
  if (notText.test(text)) return { trouble: "This is not a CSV file. Save it as CSV, then choose that." };
  const rows = rowsOf(text);
  if (rows.length === 0) return { trouble: "This file is empty." };
  if (rows.length > MOST_ROWS) return { trouble: "This file has over 20,000 rows. Give one of fewer days." };
  return rows.some(({ cells }) => cells.length > 1)
    ? { rows }
    : { trouble: "This file has one column only, so it is not a list in CSV." };
}
