import type { GrantRow } from "@allotment/core/import-grants/read-row.rules";
import { revalidate } from "@solidjs/router";
import { createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { announce } from "../../../lib/live.ts";
import { paths } from "../../../lib/paths.ts";
import { troubleIn } from "../../../lib/problem.ts";
import { refreshSession } from "../../../lib/session.ts";
import { Acts, Button } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { Funder, RowDone } from "../import.queries.ts";
import { many } from "../many.ts";
import { sendAll } from "../send-all.ts";
import "./send-part.css";

interface SendProps {
  readonly funder: Funder;
  readonly funderRef: string;
  readonly rows: readonly GrantRow[];
}

/** Sends the rows and shows how far it is; at the end, what became of each. */
export function SendPart(props: SendProps) {
  const [done, setDone] = createSignal<readonly RowDone[]>([]);
  const [trouble, setTrouble] = createSignal("");
  const over = () => done().length === props.rows.length;
  let here = true;
  onCleanup(() => {
    here = false;
  });
  async function run() {
    setTrouble("");
    const { funder, funderRef } = props;
    const rows = props.rows.slice(done().length);
    const tell = (more: readonly RowDone[]) => setDone((all) => [...all, ...more]);
    await sendAll({ orgId: funder.orgId, funderRef, rows, tell, goOn: () => here }).catch((cause: unknown) =>
      setTrouble(troubleIn(cause)),
    );
    if (!here || !over()) return;
    announce("All of it has been looked at.");
    await Promise.all([refreshSession(), revalidate()]);
  }
  onMount(() => void run());
  return (
    <Part title={over() ? "What was recorded" : "Recording them"}>
      <Show when={!over()}>
        <Going done={done().length} all={props.rows.length} />
      </Show>
      <Show when={trouble()}>
        <p class="heed" role="alert">
          {trouble()}
        </p>
        <Acts>
          <Button onClick={() => void run()}>Go on from there</Button>
        </Acts>
      </Show>
      <Show when={over()}>
        <Sums done={done()} />
        <Said done={done()} />
        <Acts>
          <Link href={paths.organisation({ organisationId: props.funder.orgId })} look="button">
            See the grants at {props.funder.name}
          </Link>
        </Acts>
      </Show>
    </Part>
  );
}

function Going(props: { done: number; all: number }) {
  const words = () => `${props.done.toLocaleString("en-GB")} of ${props.all.toLocaleString("en-GB")}`;
  return (
    <div class="body tight">
      <label class="going">
        <span>{words()}</span>
        <progress max={props.all} value={props.done} />
      </label>
      <p class="soft">
        Stay on this page. If you leave, what is in stays in, and the file can be sent again.
      </p>
    </div>
  );
}

const kinds = [
  ["made", "Recorded"],
  ["here", "Here already"],
  ["differs", "Here already, with other facts"],
  ["leftOut", "Left out"],
  ["problem", "Not recorded"],
] as const;

function Sums(props: { done: readonly RowDone[] }) {
  const of = (outcome: RowDone["outcome"]) => props.done.filter((row) => row.outcome === outcome).length;
  const shown = createMemo(() => kinds.filter(([outcome]) => outcome === "made" || of(outcome) > 0));
  return (
    <Facts>
      <For each={shown()}>{([outcome, term]) => <Fact term={term}>{many(of(outcome), "grant")}</Fact>}</For>
    </Facts>
  );
}

/** Each row that did not simply go in, with why. */
function Said(props: { done: readonly RowDone[] }) {
  const rows = () => props.done.filter(({ says }) => says.length > 0);
  return (
    <Show when={rows().length > 0}>
      <More label="See each of these" open={rows().length <= 10}>
        <ul class="bare">
          <For each={rows()}>
            {({ sourceId, says, outcome }) => (
              <li>
                <strong>{sourceId}:</strong> {says.join(" ")}
                <Show when={outcome === "differs"}> What is here stays.</Show>
              </li>
            )}
          </For>
        </ul>
      </More>
    </Show>
  );
}
