import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { promiseState } from "../../../lib/promise-state.ts";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getPromises } from "../dialogue.queries.ts";

/** Promises made to you and by you: the funder's in the same list as everyone else's. */
export function PromisesPart() {
  const promises = createAsync(() => getPromises());
  const any = () => (promises()?.items.length ? promises() : undefined);
  return (
    <Show when={any()}>
      {(page) => (
        <Part title="Promises" small="Yours, and those made to you">
          <RowList>
            <For each={page().items}>
              {(promise) => (
                <Row
                  title={page().people[promise.byId] ?? "Someone"}
                  said={promise.what || "These words were taken back."}
                  href={paths.conversation({ dialogueId: promise.dialogueId })}
                  state={promiseState(promise)}
                />
              )}
            </For>
          </RowList>
        </Part>
      )}
    </Show>
  );
}
