import {
  type Columns,
  type FileRow,
  guessColumns,
  readStatement,
  type UnreadRow,
} from "@allotment/core/grant/bank-statement.rules";
import { createMemo, createSignal, For, Show } from "solid-js";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { ColumnFields } from "./bank-columns.tsx";
import { BankCompare } from "./bank-compare.tsx";
import { CsvField } from "./csv-field.tsx";

/** A statement chosen on this device, how it is read, and what it says of the register. */
export function BankMatchPart(props: { programmeId: string }) {
  const [rows, setRows] = createSignal<readonly FileRow[]>();
  return (
    <>
      <Part title="The statement" small="CSV">
        <CsvField
          label="Choose the file from your bank"
          hint="Most banks call it an export or a download. Choose CSV there."
          onRows={setRows}
        />
      </Part>
      <Show when={rows()} keyed>
        {(found) => <Read rows={found} programmeId={props.programmeId} />}
      </Show>
    </>
  );
}

function Read(props: { rows: readonly FileRow[]; programmeId: string }) {
  const guess = guessColumns(props.rows);
  const [columns, setColumns] = createSignal<Columns>(guess);
  const statement = createMemo(() => readStatement(props.rows, columns()));
  const known = ({ day, sum, out }: Columns) => day !== undefined && (sum ?? out) !== undefined;
  return (
    <>
      <Part title="How it is read" small="Change what is not right">
        <Show
          when={known(columns())}
          fallback={<p>Say which column has the day, and which has the money.</p>}
        >
          <p>
            Lines that could be read: {statement().lines.length}. That could not: {statement().unread.length}.
          </p>
        </Show>
        <More label="Its columns" open={!known(guess)}>
          <ColumnFields rows={props.rows} columns={columns()} onColumns={setColumns} />
        </More>
        <Show when={known(columns()) && statement().unread.length > 0}>
          <Unread rows={statement().unread} />
        </Show>
      </Part>
      <Show when={known(columns()) && statement().lines.length > 0}>
        <WaitPart>
          <BankCompare programmeId={props.programmeId} statement={statement()} />
        </WaitPart>
      </Show>
    </>
  );
}

/** Shown open up to this many. */
const FEW = 10;

function Unread(props: { rows: readonly UnreadRow[] }) {
  return (
    <More label="See each line that could not be read" open={props.rows.length <= FEW}>
      <ul class="bare">
        <For each={props.rows}>
          {({ line, why, words }) => (
            <li>
              <strong>Line {line}:</strong> {why} <bdi>{words}</bdi>
            </li>
          )}
        </For>
      </ul>
    </More>
  );
}
