import { For, type JSX } from "solid-js";
import "../ledger-table/ledger-table.css";

export interface Column<T> {
  readonly title: string;
  /** Sums and dates stand at the end. */
  readonly end?: boolean;
  readonly show: (row: T) => JSX.Element;
}

/** A table of anything, with the same rules as a statement. The first column heads its row. */
export function DataTable<T>(props: { caption: string; columns: readonly Column<T>[]; rows: readonly T[] }) {
  return (
    <table class="ledger">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <For each={props.columns}>
            {(column) => (
              <th scope="col" classList={{ sum: column.end ?? false }}>
                {column.title}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <For each={props.columns}>
                {(column, index) =>
                  index() === 0 ? (
                    <th scope="row">{column.show(row)}</th>
                  ) : (
                    <td classList={{ sum: column.end ?? false }}>{column.show(row)}</td>
                  )
                }
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
