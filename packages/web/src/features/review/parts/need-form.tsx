import { wishes } from "@allotment/core/review/taking-part.rules";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { sayNeed, type TakingPart } from "../taking-part.queries.ts";
import { wishWords } from "../taking-part.words.ts";

const choices = wishes.map((value) => ({ value, label: wishWords[value] }));

/** Someone says what would make it easier, and whether they want what is offered. */
export function NeedForm(props: { applicationId: string; time: TakingPart }) {
  const said = () => props.time.needs[0];
  const form = useForm({
    read: (values) => {
      const wish = wishes.find((one) => one === values.text("wish"));
      return { accessNeed: values.text("accessNeed"), ...(wish ? { wish } : {}) };
    },
    send: (input) => sayNeed(props.applicationId, input),
    done: () => tell("Saved. The steward can see it. The others who read cannot."),
  });
  return (
    <Form of={form} name="taking part">
      <TextareaField
        name="accessNeed"
        label="What would make it easier to take part?"
        hint="The time, the place, someone beside you, travel, childcare, a language, or reading it another way."
        value={said()?.accessNeed}
        rows={3}
      />
      <Show when={props.time.offer}>
        <RadioGroup
          name="wish"
          label="What would you like for your time?"
          choices={choices}
          value={said()?.wish}
          inline
        />
      </Show>
      <Acts>
        <SendButton look="plain" doing="Saving">
          Tell the steward
        </SendButton>
      </Acts>
    </Form>
  );
}
