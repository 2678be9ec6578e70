import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { When } from "../../../ui/when/when.tsx";
import type { TakingPart } from "../taking-part.queries.ts";
import { kindWords } from "../taking-part.words.ts";

/** What was given for time, as it was recorded. */
export function Given(props: { time: TakingPart; named: boolean }) {
  return (
    <Show when={props.time.given.length > 0}>
      <ul class="bare">
        <For each={props.time.given}>
          {(given) => (
            <li>
              {props.named
                ? `${props.time.people[given.personId] ?? "Someone who left"}: `
                : "Given to you: "}
              {money(given.pence)}, {kindWords[given.kind].toLowerCase()}, <When at={given.on} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
