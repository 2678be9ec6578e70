import { For, Show } from "solid-js";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Said } from "../../../ui/words/words.tsx";
import type { TakingPart } from "../taking-part.queries.ts";
import { wishWords } from "../taking-part.words.ts";

/** What each person who was asked said would make it easier, for the host. */
export function Needs(props: { time: TakingPart }) {
  return (
    <Show when={props.time.needs.length > 0} fallback={<p>Nobody has asked for anything yet.</p>}>
      <Facts>
        <For each={props.time.needs}>
          {(need) => (
            <Fact term={props.time.people[need.personId] ?? "Someone who left"}>
              <Show when={need.accessNeed}>{(words) => <Said text={words()} />}</Show>
              <Show when={need.wish}>{(wish) => <p>For their time: {wishWords[wish()]}</p>}</Show>
            </Fact>
          )}
        </For>
      </Facts>
    </Show>
  );
}
