import type { ExampleSet } from "../lib/example.ts";
import { Problem } from "../lib/problem.ts";
import { tell } from "../lib/tell.ts";
import { Acts, SendButton } from "../ui/button/button.tsx";
import { MoneyField } from "../ui/money-field/money-field.tsx";
import { TextField } from "../ui/text-field/text-field.tsx";
import { useAutosave } from "./autosave.ts";
import { AutosaveField } from "./autosave-field.tsx";
import { Form } from "./form.tsx";
import { useForm } from "./use-form.ts";

const soon = () => new Promise((done) => setTimeout(done, 600));

/** Refuses an empty purpose and too much money, as the API would. */
async function send(input: { what: string; amountPence: number }) {
  await soon();
  const fields = [
    ...(input.what ? [] : [{ path: "what", message: "Say what it was for." }]),
    ...(input.amountPence > 71000
      ? [{ path: "amountPence", message: "There is £710.00 left in this pot. You asked for more." }]
      : []),
  ];
  if (fields.length > 0) throw new Problem(422, "pot.short", "Some of this needs another look.", fields);
}

function Spend() {
  const form = useForm({
    read: (values) => ({ what: values.text("what"), amountPence: values.pence("amountPence") }),
    send,
    done: () => tell("Saved. You do not need anyone to sign this off."),
  });
  return (
    <Form of={form} name="gallery-spend">
      <TextField name="what" label="What was it for?" />
      <MoneyField name="amountPence" label="How much?" leftPence={71000} />
      <Acts>
        <SendButton doing="Saving">Spend from Lee’s own pot</SendButton>
      </Acts>
    </Form>
  );
}

function Saving(props: { name: string; label: string; meet?: boolean }) {
  let asked = 0;
  const answer = useAutosave({
    key: `gallery/${props.name}`,
    text: "We meet each week.",
    version: 1,
    save: async (_text, version) => {
      await soon();
      asked += 1;
      const current = { text: "We meet once a month.", version: version + 1, by: "Priya" };
      if (props.meet && asked === 1)
        throw new Problem(409, "changed_since", "Someone else changed this too.", [], current);
      return { version: version + 1 };
    },
  });
  return <AutosaveField of={answer} name={props.name} label={props.label} />;
}

export default {
  title: "Forms",
  examples: [
    { state: "Send it empty, then with too much money", show: () => <Spend /> },
    {
      state: "Saves as you type",
      show: () => <Saving name="weekly" label="How will you make sense of it?" />,
    },
    {
      state: "Someone else changed it: type, and both texts come",
      show: () => <Saving name="monthly" label="When will you meet?" meet />,
    },
  ],
} satisfies ExampleSet;
