import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { getEarlierPurposes } from "../programme.queries.ts";

/** What the purpose was before, until when, and why it changed. */
export function EarlierPurposes(props: { programmeId: string; version: number }) {
  const earlier = createAsync(() => getEarlierPurposes(props.programmeId, props.version));
  return (
    <Show when={earlier()?.items.length}>
      <Part title="What the purpose was before">
        <For each={earlier()?.items}>
          {(one) => (
            <>
              <p class="said as-typed">{one.text}</p>
              <Show when={one.whoSaysSo}>{(who) => <p class="soft as-typed">Who said so: {who()}</p>}</Show>
              <p class="soft">
                Until <When at={one.until} />, changed by {earlier()?.people[one.changedById] ?? "someone"}.{" "}
                <span class="as-typed">{one.why}</span>
              </p>
            </>
          )}
        </For>
      </Part>
    </Show>
  );
}
