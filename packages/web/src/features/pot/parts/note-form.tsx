import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { addNote, type SpendInfo } from "../pot.queries.ts";

/** One line on what came of a spend. */
export function NoteForm(props: { spend: SpendInfo }) {
  const [times, setTimes] = createSignal(1);
  const form = useForm({
    read: (values) => ({ words: values.text("words") }),
    send: ({ words }, key) => addNote(props.spend.txId, words, key),
    done: () => {
      tell("Saved.");
      setTimes((n) => n + 1);
    },
  });
  return (
    <Show when={times()} keyed>
      <Form of={form}>
        <TextareaField
          name="words"
          label={`After “${props.spend.words?.what ?? "this spend"}”`}
          hint="One line is plenty, and you can leave it."
          rows={2}
        />
        <Acts>
          <SendButton look="plain" doing="Saving">
            Save this line
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
