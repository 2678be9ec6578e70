import { leftOutWords, type ReadFile, readGrants } from "@allotment/core/import-grants/read-file.rules";
import { createSignal, For, Show } from "solid-js";
import { inDays, money } from "../../../lib/format.ts";
import { today } from "../../../lib/today.ts";
import { Acts, Button } from "../../../ui/button/button.tsx";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { Funder } from "../import.queries.ts";
import { many } from "../many.ts";
import type { ChosenFile } from "./choose-file.tsx";
import { SendPart } from "./send-part.tsx";

/** Rows shown before anything is sent. */
const SHOWN = 10;

/** What a file holds: what will be recorded, what is left out and why, and what is wrong with which row. */
export function ReadPart(props: { funder: Funder; funderRef: string; file: ChosenFile }) {
  const read = readGrants(props.file.content, props.funderRef, today());
  const [begun, setBegun] = createSignal(false);
  return (
    <Show when={read} fallback={<p>{props.file.name} holds no list of grants.</p>}>
      {(found) => (
        <>
          <Part title="What is in it" small={begun() ? undefined : "Nothing is recorded yet"}>
            <Sums read={found()} />
            <Some read={found()} />
            <Problems read={found()} />
          </Part>
          <Show when={found().rows.length > 0}>
            <Show
              when={begun()}
              fallback={
                <Part title="Record them">
                  <p>Grants that are here already stay as they are. No one is told.</p>
                  <Acts>
                    <Button onClick={() => setBegun(true)}>
                      Record {many(found().rows.length, "grant")} for {props.funder.name}
                    </Button>
                  </Acts>
                </Part>
              }
            >
              <SendPart funder={props.funder} funderRef={props.funderRef} rows={found().rows} />
            </Show>
          </Show>
        </>
      )}
    </Show>
  );
}

function Sums(props: { read: ReadFile }) {
  const groups = () => new Set(props.read.rows.map(({ recipientRef }) => recipientRef)).size;
  const total = () => props.read.rows.reduce((all, { amountPence }) => all + amountPence, 0);
  const left = () =>
    (["otherFunder", "toOnePerson", "ofZero"] as const).filter((why) => props.read.leftOut[why] > 0);
  return (
    <Facts>
      <Fact term="To record">
        {many(props.read.rows.length, "grant")}, to {many(groups(), "group")}, {money(total())} in all
      </Fact>
      <For each={left()}>
        {(why) => (
          <Fact term="Left out">
            {many(props.read.leftOut[why], "grant")} {leftOutWords[why]}
          </Fact>
        )}
      </For>
      <Show when={props.read.problems.length > 0}>
        <Fact term="Left out">{many(props.read.problems.length, "row")} with a problem</Fact>
      </Show>
    </Facts>
  );
}

function Some(props: { read: ReadFile }) {
  const rows = () => props.read.rows.slice(0, SHOWN);
  const caption = () =>
    props.read.rows.length > SHOWN ? `The first ${SHOWN} to record` : "What will be recorded";
  return (
    <Show when={rows().length > 0}>
      <DataTable
        caption={caption()}
        rows={rows()}
        columns={[
          {
            title: "Grant",
            show: (row) => (
              <>
                {row.recipientName}
                <br />
                <span class="soft">{row.title}</span>
              </>
            ),
          },
          { title: "Awarded", end: true, show: (row) => inDays(row.awardedOn) },
          { title: "Amount", end: true, show: (row) => money(row.amountPence) },
        ]}
      />
    </Show>
  );
}

function Problems(props: { read: ReadFile }) {
  return (
    <Show when={props.read.problems.length > 0}>
      <More label={`See each row with a problem`} open={props.read.problems.length <= SHOWN}>
        <ol class="bare">
          <For each={props.read.problems}>
            {({ row, id, says }) => (
              <li>
                <strong>
                  Row {row}
                  {id ? `, ${id}` : ""}:
                </strong>{" "}
                {says.join(" ")}
              </li>
            )}
          </For>
        </ol>
      </More>
    </Show>
  );
}
