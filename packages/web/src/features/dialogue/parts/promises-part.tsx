import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { promiseState } from "../../../lib/promise-state.ts";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getPromises } from "../dialogue.queries.ts";

/** Each promise with the name of who made it, which comes with its own page. */
const readPromises = async (cursor?: string) => {
  const { items, people, next } = await getPromises(cursor);
  return { items: items.map((promise) => ({ promise, by: people[promise.byId] ?? "Someone" })), next };
};

/** Promises made to you and by you: the funder's in the same list as everyone else's. */
export function PromisesPart() {
  const promises = createAsync(() => readPromises());
  const any = () => (promises()?.items.length ? promises() : undefined);
  return (
    <Show when={any()}>
      {(page) => (
        <Part title="Promises" small="Yours, and those made to you">
          <PagesOf first={page()} read={readPromises}>
            {(all) => (
              <RowList>
                <For each={all}>
                  {({ promise, by }) => (
                    <Row
                      title={by}
                      said={promise.what || "These words were taken back."}
                      href={paths.conversation({ dialogueId: promise.dialogueId })}
                      state={promiseState(promise)}
                    />
                  )}
                </For>
              </RowList>
            )}
          </PagesOf>
        </Part>
      )}
    </Show>
  );
}
