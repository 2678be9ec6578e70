import { For, Show } from "solid-js";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { Account, AccountPart } from "../account.queries.ts";

/** Notes in the words of those who wrote them, or the mark that they were taken back. */
export function Quotes(props: { part: AccountPart; people: Account["people"] }) {
  return (
    <For each={props.part.quotes}>
      {(quote) => (
        <Show
          when={!quote.takenBack && quote.words}
          fallback={<p class="soft">A note was taken back here.</p>}
        >
          {(text) => (
            <Words text={text()}>
              {props.people[quote.byId ?? ""] ?? "Someone"}
              <Show when={quote.on}>
                {(on) => (
                  <>
                    , <When at={on()} />
                  </>
                )}
              </Show>
              . From a note.
            </Words>
          )}
        </Show>
      )}
    </For>
  );
}
