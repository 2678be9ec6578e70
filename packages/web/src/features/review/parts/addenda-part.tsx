import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
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
          <AddNote decision={props.decision} />
        </Show>
      </Part>
    </Show>
  );
}

function AddNote(props: { decision: Decision }) {
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words, key) => addAddendum(props.decision.decisionId, words, key),
    done: async () => {
      document.forms.namedItem("addendum")?.reset();
      tell("Your note stands beside the decision.");
      await refreshReview();
    },
  });
  return (
    <Form of={form} name="addendum">
      <TextareaField
        name="words"
        rows={2}
        label="Add a dated note"
        reader={`${props.decision.title}, who will be told, and everyone else who can read the decision.`}
      />
      <Acts>
        <SendButton look="plain" doing="Adding">
          Add this note
        </SendButton>
      </Acts>
    </Form>
  );
}
