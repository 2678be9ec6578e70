import { revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { askInBox, getTalk, type Talk } from "../dialogue.queries.ts";

/** Questions with no name on them, read out when all are there. */
export function BoxPart(props: { talk: Talk }) {
  const asks = () => props.talk.actions.includes("askInBox");
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words) => askInBox(props.talk.dialogueId, words),
    done: () => {
      tell("It is in the box. Nothing says who asked.");
      return revalidate(getTalk.keyFor(props.talk.dialogueId));
    },
  });
  return (
    <Show when={asks() || props.talk.box.length > 0}>
      <Part title="The question box">
        <For each={props.talk.box}>{(words) => <Words text={words} />}</For>
        <Show when={asks()}>
          <Form of={form} name="box">
            <TextareaField
              name="words"
              label="Ask something, with no name on it"
              hint="We keep nothing that says who asked. Leave out what only you would know."
              rows={2}
            />
            <Acts>
              <SendButton look="plain" doing="Putting it in">
                Put it in the box
              </SendButton>
            </Acts>
          </Form>
        </Show>
      </Part>
    </Show>
  );
}
