import type { Columns, FileRow } from "@allotment/core/grant/bank-statement.rules";
import { Select } from "../../../ui/select/select.tsx";

/** How long a name of a column may be, with what stands in it. */
const MOST = 40;

/** Which column holds what. Each change is used at once. */
export function ColumnFields(props: {
  rows: readonly FileRow[];
  columns: Columns;
  onColumns: (columns: Columns) => void;
}) {
  const heads = () => props.rows[props.columns.head]?.cells ?? [];
  const below = () => props.rows.slice(props.columns.head + 1);
  const choices = () => {
    const wide = Math.max(...props.rows.slice(0, 50).map(({ cells }) => cells.length));
    return Array.from({ length: wide }, (_, place) => {
      const first = below()
        .find(({ cells }) => cells[place]?.trim())
        ?.cells[place]?.trim();
      const name = heads()[place]?.trim() || `Column ${place + 1}`;
      return { value: String(place), label: `${name}${first ? `, such as ${first}` : ""}`.slice(0, MOST) };
    });
  };
  const column = (name: "day" | "sum" | "out" | "in", label: string, hint?: string) => (
    <Select
      name={name}
      label={label}
      hint={hint}
      none="None"
      choices={choices()}
      value={props.columns[name] === undefined ? "" : String(props.columns[name])}
      onChoice={(place) =>
        props.onColumns({ ...props.columns, [name]: place === "" ? undefined : Number(place) })
      }
    />
  );
  return (
    <>
      {column("day", "Which column has the day?")}
      {column("out", "Which column has money out?", "Where money out and in have a column each.")}
      {column("in", "Which column has money in?")}
      {column("sum", "Which column has both?", "Where money out has a minus.")}
      <Select
        name="order"
        label="How are days written?"
        choices={[
          { value: "day", label: "Day, month, year" },
          { value: "month", label: "Month, day, year" },
        ]}
        value={props.columns.order}
        onChoice={(order) =>
          props.onColumns({ ...props.columns, order: order === "month" ? "month" : "day" })
        }
      />
    </>
  );
}
