import { waitsOf } from "@allotment/core/grant/waits.rules";
import { For, Show } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import type { GrantInfo } from "../grant.queries.ts";

/** What the agreement waits for, in plain sentences. For those who see the payments: the rest do not see all that decides it. */
export function WaitsFor(props: { grant: GrantInfo; today: string }) {
  const waits = () => waitsOf(props.grant, props.today);
  return (
    <Show when={waits().length > 0}>
      <Part title="What it waits for">
        <ul>
          <For each={waits()}>{(wait) => <li>{wait.others}</li>}</For>
        </ul>
      </Part>
    </Show>
  );
}
