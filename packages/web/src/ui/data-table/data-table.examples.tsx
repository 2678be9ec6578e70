import type { ExampleSet } from "../../lib/example.ts";
import { When } from "../when/when.tsx";
import { type Column, DataTable } from "./data-table.tsx";

interface Row {
  readonly what: string;
  readonly who: string;
  readonly on: string;
}

const rows: Row[] = [
  { what: "Bring the ID idea to the housing desk", who: "Ruth", on: "2026-12-01" },
  { what: "Ask two people who left if they would talk", who: "Mo", on: "2026-12-01" },
];
const columns: Column<Row>[] = [
  {
    title: "Who and what",
    show: (row) => (
      <>
        <span>{row.what}</span> <small>{row.who}</small>
      </>
    ),
  },
  { title: "Talk again", end: true, show: (row) => <When at={row.on} /> },
];

export default {
  title: "Table",
  examples: [
    {
      state: "Promises",
      show: () => <DataTable caption="Promises, and when we talk about them" columns={columns} rows={rows} />,
    },
  ],
} satisfies ExampleSet;
