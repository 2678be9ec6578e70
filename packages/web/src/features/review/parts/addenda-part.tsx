import { For, Show } from "solid-js";
import { AddendumForm } from "../../../form/addendum-form.tsx";
import { tell } from "../../../lib/tell.ts";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { addAddendum, type Decision, refreshReview } from "../review.queries.ts";

/** Dated notes beside a decision, which itself never changes. */
export function AddendaPart(props: { decision: Decision }) {
  const mayAdd = () => props.decision.actions.includes("addAddendum");
  return (
    <Show when={mayAdd() || props.decision.addenda.length > 0}>
      <Part title="Notes since" small="The decision stays as it was written">
        <For each={props.decision.addenda}>
          {(note) => (
            <Words text={note.words}>
              {props.decision.people[note.personId] ?? "Someone who left"}, <When at={note.at} />
            </Words>
          )}
        </For>
        <Show when={mayAdd()}>
          <AddendumForm
            count={props.decision.addenda.length}
            reader={`${props.decision.title}, who will be told, and everyone else who can read the decision.`}
            send={(words, key) => addAddendum(props.decision.decisionId, words, key)}
            done={() => {
              tell("Your note stands beside the decision.");
              return refreshReview();
            }}
          />
        </Show>
      </Part>
    </Show>
  );
}
