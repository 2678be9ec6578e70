import { choiceWords } from "@allotment/core/review/decision.rules";
import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { getDecisionById } from "../review.queries.ts";
import { LookPart } from "./look-part.tsx";

/** What was decided before it was looked at again, kept as it was written, and why the group asked. */
export function FirstDecision(props: { decisionId: string }) {
  const first = createAsync(() => getDecisionById(props.decisionId));
  return (
    <Show when={first()}>
      {(before) => (
        <>
          <Part title="What was decided first" small="Kept as it was written">
            <p>
              {choiceWords[before().choice]} Decided on <When at={before().decidedAt} />.
            </p>
            <Words text={before().reason}>{before().people[before().decidedBy]}</Words>
          </Part>
          <Show when={before().look}>
            {(look) => <LookPart look={look()} title={before().title} people={before().people} />}
          </Show>
        </>
      )}
    </Show>
  );
}
