import type { promiseRoutes } from "@allotment/functions/api/routes/dialogue";
import { createAsync, query } from "@solidjs/router";
import { For, Show } from "solid-js";
import { call, client } from "../../../lib/api.ts";
import { inDays } from "../../../lib/format.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";

const promises = client<typeof promiseRoutes>("/promises");
const getFundersPromises = query(
  (programmeId: string) => call(promises.index.$get({ query: { programmeId } })),
  "promises of a funder",
);

const outcomes = { done: "Done.", changed: "Changed.", letGo: "Let go." } as const;

/** How a promise stands: how it went, or the day it is talked about again. */
const promiseStanding = ({
  outcome,
  how,
  reviewOn,
}: {
  readonly outcome?: keyof typeof outcomes | undefined;
  readonly how?: string | undefined;
  readonly reviewOn: string;
}): string =>
  outcome ? `${outcomes[outcome]} ${how ?? ""}`.trim() : `To talk about again on ${inDays(reviewOn)}.`;

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
                    state={promiseStanding(promise)}
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
