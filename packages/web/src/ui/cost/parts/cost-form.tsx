import { bounds, kinds } from "@allotment/core/cost/cost.rules";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../button/button.tsx";
import { RadioGroup } from "../../choices/radio-group.tsx";
import { MoneyField } from "../../money-field/money-field.tsx";
import { TextField } from "../../text-field/text-field.tsx";
import { TextareaField } from "../../textarea-field/textarea-field.tsx";
import { writeCost } from "../cost.queries.ts";
import { boundWords, kindWords } from "../cost.words.ts";

/** A million pounds, in pence. */
const MILLION = 100_000_000;

/** Note what something costs or saves. */
export function CostForm(props: { placeId: string }) {
  const [open, setOpen] = createSignal(false);
  const form = useForm({
    read: (values) => ({
      what: values.text("what"),
      people: values.number("people"),
      countedAs: values.text("countedAs"),
      lowEachPence: values.pence("lowEachPence"),
      highEachPence: values.pence("highEachPence"),
      kind: values.choice("kind", kinds),
      source: values.text("source"),
      ...(values.text("published.pence")
        ? {
            published: {
              bound: values.choice("published.bound", bounds),
              pence: values.number("published.pence") * MILLION,
            },
          }
        : {}),
    }),
    send: (input, key) => writeCost(props.placeId, input, key),
    done: () => {
      setOpen(false);
      tell("Noted. Its sum was checked.");
    },
  });
  return (
    <Show
      when={open()}
      fallback={
        <Button look="quiet" onClick={() => setOpen(true)}>
          Note what something costs or saves
        </Button>
      }
    >
      <Form of={form} name="cost">
        <TextField name="what" label="What is it about?" />
        <TextField name="people" label="How many people?" inputmode="numeric" width="short" />
        <TextField
          name="countedAs"
          label="Who is counted?"
          hint="Say it so that someone else would count the same people."
        />
        <MoneyField name="lowEachPence" label="For each person, what is the lowest?" />
        <MoneyField
          name="highEachPence"
          label="And the highest?"
          hint="The same again, if there is no range."
        />
        <RadioGroup
          name="kind"
          label="What is it?"
          choices={kinds.map((value) => ({ value, label: kindWords[value] }))}
        />
        <TextareaField name="source" label="Where does it come from?" rows={2} />
        <TextField
          name="published.pence"
          label="Was a figure published? In millions of pounds"
          hint="You can leave this. £37 bn is 37000."
          inputmode="numeric"
          width="short"
        />
        <RadioGroup
          name="published.bound"
          label="How was it put?"
          choices={bounds.map((value) => ({ value, label: boundWords[value] }))}
          value="about"
          inline
        />
        <Acts>
          <SendButton look="plain" doing="Checking">
            Note this
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
