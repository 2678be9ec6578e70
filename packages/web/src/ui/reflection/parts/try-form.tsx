import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../button/button.tsx";
import { RadioGroup } from "../../choices/radio-group.tsx";
import { Link } from "../../link/link.tsx";
import { TextareaField } from "../../textarea-field/textarea-field.tsx";

import { getOwnCycles, type Reflection, tryFromReflection } from "../reflection.queries.ts";

/** A no or a partly as an idea to try, in one of the person's own cycles. */
export function TryForm(props: { placeId: string; it: Reflection; said: Reflection["answers"][number] }) {
  const cycles = createAsync(() => getOwnCycles());
  const form = useForm({
    read: (values) => ({
      question: props.said.question,
      cycleId: values.text("cycleId"),
      idea: values.text("idea"),
      hunch: values.text("hunch"),
      weWonder: values.text("weWonder"),
    }),
    send: (input, key) => tryFromReflection(props.placeId, props.it.reflectionId, input, key),
    done: () => tell("Noted as something to try. Plan it when you are ready."),
  });
  return (
    <Show when={cycles()}>
      {(all) => (
        <Show
          when={all().length > 0}
          fallback={
            <p>
              What you try is part of a learning cycle. You are in none yet.{" "}
              <Link href={paths.newCycle()}>Start a cycle</Link>, then come back.
            </p>
          }
        >
          <Form of={form} name={`try ${props.said.question}`}>
            <TextareaField name="idea" label="What might you try?" rows={1} />
            <TextareaField name="hunch" label="What is your hunch?" rows={2} />
            <TextareaField
              name="weWonder"
              label="Or what do you wonder?"
              hint="One of the two is enough."
              rows={2}
            />
            <RadioGroup
              name="cycleId"
              label="Which cycle is it for?"
              hint="Those who see the cycle see what you try. They do not see what you answered."
              choices={all().map(({ cycleId, purpose }) => ({ value: cycleId, label: purpose }))}
            />
            <Acts>
              <SendButton look="plain" doing="Saving">
                Note this as something to try
              </SendButton>
            </Acts>
          </Form>
        </Show>
      )}
    </Show>
  );
}
