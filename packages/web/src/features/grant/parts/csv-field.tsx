import type { FileRow } from "@allotment/core/grant/bank-statement.rules";
import { createSignal } from "solid-js";
import { announce } from "../../../lib/live.ts";
import { FileField } from "../../../ui/file-field/file-field.tsx";
import { readCsv } from "./csv-file.ts";

/** Picks a CSV file and reads it here. */
export function CsvField(props: {
  label: string;
  hint: string;
  onRows: (rows: readonly FileRow[] | undefined) => void;
}) {
  const [trouble, setTrouble] = createSignal<string>();
  async function read(file: File | undefined) {
    setTrouble(undefined);
    props.onRows(undefined);
    if (!file) return;
    const found = await readCsv(file).catch(() => ({
      trouble: "This file can’t be opened. Choose it again.",
    }));
    if ("rows" in found) return props.onRows(found.rows);
    setTrouble(found.trouble);
    announce(found.trouble);
  }
  return (
    <FileField
      name="csv"
      label={props.label}
      hint={props.hint}
      accept=".csv,text/csv,text/plain"
      error={trouble()}
      onFile={(file) => void read(file)}
    />
  );
}
