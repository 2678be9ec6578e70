import { endings } from "@allotment/core/experiment/experiment.rules";
import { revalidate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import type { Values } from "../../../form/values.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { closeTry, getCycle, getTries, getTry, type Try } from "../learning.queries.ts";

const choices = [
  { value: "embed", label: "Make it part of ordinary work" },
  { value: "change", label: "Change it into another try" },
  { value: "stop", label: "Stop it, with thanks" },
];

const closing = (values: Values) => {
  const ending = values.choice("ending", endings);
  const whatWeLearnt = values.text("whatWeLearnt");
  const madeSenseWith = values
    .text("madeSenseWith")
    .split(",")
    .map((who) => who.trim())
    .filter(Boolean);
  const before = { before: values.text("practiceChange.before"), after: values.text("practiceChange.after") };
  const next = { idea: values.text("next.idea"), hunch: values.text("next.hunch") };
  return {
    ending,
    whatWeLearnt,
    madeSenseWith,
    ...(ending === "embed"
      ? { practiceChange: { ...before, since: values.text("practiceChange.since") } }
      : {}),
    ...(ending === "change" ? { next } : {}),
  };
};

/** Close a try in one of three equal ways, with what was learnt and who helped make sense of it. */
export function EndPart(props: { tried: Try }) {
  const [ending, setEnding] = createSignal("");
  const form = useForm({
    read: closing,
    send: (input, key) => closeTry(props.tried.experimentId, input, key),
    done: () => {
      tell("Closed. Thank you for what you learnt.");
      const { experimentId, cycleId } = props.tried;
      return revalidate([getTry.keyFor(experimentId), getTries.key, getCycle.keyFor(cycleId)]);
    },
  });
  return (
    <Part title="Make sense of it">
      <Form of={form}>
        <TextareaField name="whatWeLearnt" label="What did you learn?" rows={4} />
        <TextField
          name="madeSenseWith"
          label="Who helped make sense of it?"
          hint="Names, or words like “two people we serve”, with commas."
        />
        <RadioGroup name="ending" label="What now?" choices={choices} onChoice={setEnding} />
        <Show when={ending() === "embed"}>
          <TextareaField name="practiceChange.before" label="Before we…" rows={2} />
          <TextareaField name="practiceChange.after" label="Now we…" rows={2} />
          <DateField name="practiceChange.since" label="Since" />
        </Show>
        <Show when={ending() === "change"}>
          <TextField name="next.idea" label="What will you try instead?" />
          <TextareaField name="next.hunch" label="What is your hunch?" rows={2} />
        </Show>
        <Acts>
          <SendButton doing="Closing">Close this try</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
