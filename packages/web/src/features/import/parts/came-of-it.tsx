import { kindWords } from "@allotment/core/dialogue/kind.rules";
import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { type CameOfIt, getCameOfIt } from "../import.queries.ts";

type Talk = CameOfIt["talks"][number];

const talkState = ({ heldOn, bookedFor }: Talk): string => {
  if (heldOn) return `You talked on ${inDays(heldOn)}.`;
  return bookedFor ? `A talk, planned for ${inDays(bookedFor)}.` : "A talk. A time is still to be agreed.";
};

/** Accounts and talks that began from a grant, for those who take part in them. Nothing is drawn while there are none. */
export function CameOfItPart(props: { grantId: string }) {
  const found = createAsync(() => getCameOfIt(props.grantId));
  const any = () => (found()?.accounts.length ?? 0) + (found()?.talks.length ?? 0) > 0;
  return (
    <Show when={any()}>
      <Part title="What came of it" small="Accounts and talks">
        <RowList>
          <For each={found()?.accounts}>
            {(account) => (
              <Row
                title={`${account.giverName}, ${inDays(account.covers.from)} to ${inDays(account.covers.to)}`}
                href={paths.account(account)}
                state="An account of what was learnt."
              />
            )}
          </For>
          <For each={found()?.talks}>
            {(talk) => (
              <Row title={kindWords[talk.kind]} href={paths.conversation(talk)} state={talkState(talk)} />
            )}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}
