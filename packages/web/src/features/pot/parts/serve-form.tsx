import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { type FromSpend, getTries, sayServed } from "../follow.queries.ts";

/** Says which try a spend served. It changes nothing about the money. */
export function ServeForm(props: { of: FromSpend }) {
  const tries = createAsync(() => getTries());
  const form = useForm({
    read: (values) => values.text("experimentId"),
    send: (experimentId, key) => sayServed(props.of.spend.txId, experimentId, key),
    done: () => tell("Saved."),
  });
  const choices = () => {
    const own = props.of.served;
    const all = tries() ?? [];
    const listed = own && !all.some(({ experimentId }) => experimentId === own.experimentId);
    return [...(listed ? [own] : []), ...all].map(({ experimentId, idea }) => ({
      value: experimentId,
      label: idea,
    }));
  };
  return (
    <Show when={choices().length > 0}>
      <Part title="Did it serve something you tried?">
        <Form of={form}>
          <Select
            name="experimentId"
            label="What did you try?"
            hint="You can leave this."
            none="Nothing we tried"
            value={props.of.served?.experimentId}
            choices={choices()}
          />
          <Acts>
            <SendButton look="plain" doing="Saving">
              Save what it served
            </SendButton>
          </Acts>
        </Form>
      </Part>
    </Show>
  );
}
