import { Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import type { TakingPart } from "../taking-part.queries.ts";
import { perWords } from "../taking-part.words.ts";

/** What the programme offers, and what to know before saying yes to it. */
export function TimeOffer(props: { time: TakingPart }) {
  return (
    <Show when={props.time.offer}>
      {(offer) => (
        <>
          <p>
            <strong>
              {money(offer().pence)} {perWords[offer().per]}.
            </strong>{" "}
            {offer().words} It does not hang on what is said, or on anyone’s own story.
          </p>
          <Show when={props.time.warning}>{(warning) => <p>{warning()}</p>}</Show>
        </>
      )}
    </Show>
  );
}
