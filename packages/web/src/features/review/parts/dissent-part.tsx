import { groupWords } from "@allotment/core/membership/review-group";
import { For } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { Decision } from "../review.queries.ts";

/** Views that did not agree, kept beside the decision. */
export function DissentPart(props: { decision: Decision }) {
  const views = () => (props.decision.dissent === "none" ? [] : props.decision.dissent);
  return (
    <Part title="Kept as said" small="Where people still differ">
      <For each={views()} fallback={<p>Nobody asked for a different view to be kept.</p>}>
        {(view) => (
          <Words text={view.words ?? "They saw it differently. Their words are not shown here."}>
            {groupWords[view.group]}. Their words stay beside the decision.
          </Words>
        )}
      </For>
    </Part>
  );
}
