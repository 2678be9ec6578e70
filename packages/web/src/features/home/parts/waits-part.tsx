import { For, Show } from "solid-js";
import { linkTo } from "../../../lib/link-to.ts";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { Wait } from "../home.queries.ts";
import { saysItsDay, saysShortly } from "../home.words.ts";

/** Things that wait, each one link. Nothing is drawn when there are none. */
export function WaitsPart(props: { title: string; waits: readonly Wait[] }) {
  return (
    <Show when={props.waits.length > 0}>
      <Part title={props.title}>
        <RowList>
          <For each={props.waits}>
            {(wait) => (
              <Row title={wait.title} href={linkTo(wait.subject, wait.page)} state={<Says wait={wait} />} />
            )}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}

/** What waits, and the day it is planned for, unless the sentence says the day itself. */
function Says(props: { wait: Wait }) {
  const unsaid = () => (saysItsDay(props.wait) ? undefined : props.wait.on);
  return (
    <>
      {saysShortly(props.wait)}
      <Show when={unsaid()}>
        {(on) => (
          <>
            {" "}
            <When at={on()} />.
          </>
        )}
      </Show>
    </>
  );
}
