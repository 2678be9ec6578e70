import { For, type JSX, Show } from "solid-js";
import { money, movement, sum } from "../../lib/format.ts";
import { When } from "../when/when.tsx";
import "./ledger-table.css";

export interface LedgerLine {
  readonly at: string;
  readonly what: string;
  /** Who decided it, and what more there is to know. */
  readonly who?: string | undefined;
  /** What moved, in pence: below zero is money out. Zero, for an event with no money in it, is left blank. */
  readonly pence: number;
  readonly leftPence: number;
}

export interface LedgerTableProps {
  caption: string;
  lines: readonly LedgerLine[];
  /** Words beside the last sum: "Left on 2 November 2026". */
  total: JSX.Element;
  totalPence: number;
}

/** A statement as a real table: date, purpose and people in one cell, so that it fits a phone. */
export function LedgerTable(props: LedgerTableProps) {
  return (
    <table class="ledger">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">When and what for</th>
          <th scope="col" class="sum">
            Money
          </th>
          <th scope="col" class="sum">
            Left
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>{(line) => <Line line={line} />}</For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{props.total}</th>
          <td class="sum" colSpan={2}>
            {money(props.totalPence)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Line(props: { line: LedgerLine }) {
  return (
    <tr>
      <th scope="row">
        <span class="entry">
          <When at={props.line.at} />
          <span>{props.line.what}</span>
          <Show when={props.line.who}>
            <small>{props.line.who}</small>
          </Show>
        </span>
      </th>
      <td class="sum">{props.line.pence === 0 ? "" : movement(props.line.pence)}</td>
      <td class="sum">{sum(props.line.leftPence)}</td>
    </tr>
  );
}
