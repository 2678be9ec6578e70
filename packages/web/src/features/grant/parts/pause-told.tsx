import { For, Show } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { GrantInfo } from "../grant.queries.ts";
import type { Pause } from "../pause.queries.ts";
import { pauseReasonWords } from "../pause.words.ts";

/** One pause: who, why, each look at it since, and its end. */
export function PauseTold(props: { grant: GrantInfo; pause: Pause }) {
  const name = (id: string) => props.grant.people[id] ?? "Someone who left";
  return (
    <Part title={pauseReasonWords[props.pause.reason]} small="A pause">
      <Words text={props.pause.why}>
        {name(props.pause.by)}, with {name(props.pause.secondId)}, <When at={props.pause.at} />
      </Words>
      <For each={props.pause.looks}>
        {(look) => (
          <Words text={look.why}>
            {name(look.by)} looked at it again, <When at={look.at} />
          </Words>
        )}
      </For>
      <Show
        when={props.pause.resumed}
        fallback={
          <p>
            It is looked at again by <When at={props.pause.lookOn} />.
          </p>
        }
      >
        {(end) => (
          <Words text={end().why}>
            {name(end().by)} ended it, <When at={end().at} />
          </Words>
        )}
      </Show>
    </Part>
  );
}
