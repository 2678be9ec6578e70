import { kinds } from "@allotment/core/review/taking-part.rules";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { recordGiven, type TakingPart } from "../taking-part.queries.ts";
import { kindWords } from "../taking-part.words.ts";

const choices = kinds.map((value) => ({ value, label: kindWords[value] }));

/** The host records that someone was given something for their time. */
export function GiveForm(props: { applicationId: string; time: TakingPart }) {
  const [open, setOpen] = createSignal(false);
  const form = useForm({
    read: (values) => ({
      personId: values.text("personId"),
      pence: values.pence("pence"),
      kind: values.choice("kind", kinds, "Say what it was."),
      on: values.text("on"),
    }),
    send: (input, key) => recordGiven(props.applicationId, input, key),
    done: () => {
      setOpen(false);
      tell("Recorded. They can see it too.");
    },
  });
  return (
    <Show
      when={open()}
      fallback={
        <Button look="quiet" onClick={() => setOpen(true)}>
          Record what someone was given
        </Button>
      }
    >
      <Form of={form} name="given">
        <Select
          name="personId"
          label="Who was it for?"
          none="Pick someone"
          choices={props.time.asked.map((value) => ({
            value,
            label: props.time.people[value] ?? "Someone who left",
          }))}
        />
        <MoneyField
          name="pence"
          label="How much was it?"
          hint="This only records it. It moves no money, and comes out of no pot."
        />
        <RadioGroup name="kind" label="What was it?" choices={choices} inline />
        <DateField name="on" label="When was it given?" value={today()} />
        <Acts>
          <SendButton look="plain" doing="Saving">
            Record it
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
