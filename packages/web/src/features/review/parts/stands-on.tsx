import { groupWords } from "@allotment/core/membership/review-group";
import { For, Show } from "solid-js";
import { Words } from "../../../ui/words/words.tsx";
import type { Decision, Review } from "../review.queries.ts";

/** The words a decision stands on, where the reader may see them; or why there are none of people served. */
export function StandsOn(props: { decision: Decision; review: Review | undefined }) {
  const cited = () =>
    (props.review?.perspectives ?? []).filter(({ perspectiveId }) =>
      props.decision.cites.includes(perspectiveId),
    );
  return (
    <>
      <Show when={cited().length > 0}>
        <h3>Words it stands on</h3>
        <For each={cited()}>
          {(one) => (
            <Show
              when={one.words}
              fallback={
                <p class="soft">
                  {one.withheld
                    ? `${groupWords[one.group]} spoke. Their words are not shown here.`
                    : `${groupWords[one.group]} spoke aloud.`}
                </p>
              }
            >
              {(words) => <Words text={words()}>{groupWords[one.group]}</Words>}
            </Show>
          )}
        </For>
      </Show>
      <Show when={props.decision.noServedBecause}>
        {(because) => (
          <>
            <h3>Why no words of people served</h3>
            <p class="said">{because()}</p>
          </>
        )}
      </Show>
    </>
  );
}
