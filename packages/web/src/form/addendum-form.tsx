import { Show } from "solid-js";
import { Acts, SendButton } from "../ui/button/button.tsx";
import { TextareaField } from "../ui/textarea-field/textarea-field.tsx";
import { Form } from "./form.tsx";
import { useForm } from "./use-form.ts";

export interface AddendumFormProps {
  /** How many notes there are: once one more is in, the form is drawn afresh. */
  count: number;
  /** Who will read it, where that is not plain from the page. */
  reader?: string | undefined;
  send: (words: string, key: string) => Promise<unknown>;
  done: () => unknown;
}

/** Adds a dated note beside something that itself stays as it is. */
export function AddendumForm(props: AddendumFormProps) {
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words, key) => props.send(words, key),
    done: () => props.done(),
  });
  return (
    <Show when={props.count + 1} keyed>
      <Form of={form} name="addendum">
        <TextareaField name="words" label="Add a dated note" rows={2} reader={props.reader} />
        <Acts>
          <SendButton look="plain" doing="Adding">
            Add this note
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
