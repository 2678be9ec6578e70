import type { promiseRoutes } from "@allotment/functions/api/routes/dialogue";
import { createAsync, query } from "@solidjs/router";
import { For, Show } from "solid-js";
import { call, client } from "../../../lib/api.ts";
import { promiseState } from "../../../lib/promise-state.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";

const promises = client<typeof promiseRoutes>("/promises");
const getFundersPromises = query(
  (programmeId: string) => call(promises.index.$get({ query: { programmeId } })),
  "promises of a funder",
);

/** What a programme's funder promised, for those who keep it in view. */
export function Promised(props: { programmeId: string }) {
  const promises = createAsync(() => getFundersPromises(props.programmeId));
  return (
    <Part title="What the funder promised" small="In talks whose record is co-signed">
      <Show when={promises()}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<Empty />}>
            <RowList>
              <For each={page().items}>
                {(promise) => (
                  <Row
                    title={page().people[promise.byId] ?? "Someone"}
                    said={promise.what}
                    state={promiseState(promise)}
                  />
                )}
              </For>
            </RowList>
          </Show>
        )}
      </Show>
    </Part>
  );
}
