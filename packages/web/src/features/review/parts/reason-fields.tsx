import { groupWords } from "@allotment/core/membership/review-group";
import { createSignal, For, Show } from "solid-js";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { More } from "../../../ui/more/more.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { dissentField, heard } from "../decide-form.ts";
import type { Review } from "../review.queries.ts";

const yesNo = (no: string, yes: string) => [
  { value: "no", label: no },
  { value: "yes", label: yes },
];

/** The first words of a long text, so that a choice stays one line or two. */
const begin = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);

/** Why, whose words it stands on, who saw it differently, who was there and who was missing. */
export function ReasonFields(props: { review: Review }) {
  const [differ, setDiffer] = createSignal("");
  const voices = () =>
    (props.review.perspectives ?? []).map(({ perspectiveId, group, words, sound }) => ({
      value: perspectiveId,
      label: groupWords[group],
      hint: words ? `“${begin(words)}”` : sound && "Said aloud",
    }));
  const involved = () => heard(props.review).map((group) => groupWords[group]);
  return (
    <>
      <TextareaField
        name="reason"
        rows={5}
        label="Why?"
        hint="20 to 1,500 characters, in plain words."
        reader="the people who applied, in full, and everyone who took part."
      />
      <CheckboxGroup
        name="cites"
        label="Whose words does it stand on?"
        hint="At least one of people served."
        choices={voices()}
      />
      <More label="We can’t point to words of people served">
        <TextareaField name="noServedBecause" rows={2} label="We can’t, because" />
      </More>
      <RadioGroup
        name="differ"
        inline
        label="Did anyone see it differently?"
        hint="Their words are kept beside the decision."
        choices={yesNo("No one did", "Yes")}
        onChoice={setDiffer}
      />
      <Show when={differ() === "yes"}>
        <For each={heard(props.review)}>
          {(group) => (
            <TextareaField
              name={dissentField(group)}
              rows={2}
              label={`${groupWords[group]}: how they saw it`}
            />
          )}
        </For>
      </Show>
      <TextareaField
        name="involved"
        rows={5}
        label="Who was involved?"
        hint="One on each line."
        value={involved().join("\n")}
      />
      <TextareaField
        name="missing"
        rows={2}
        label="Who was missing?"
        hint="One on each line. Write “no one” if no one was."
      />
      <RadioGroup
        name="tied"
        inline
        label={`Do you have a tie to the people of ${props.review.title}?`}
        hint="If you do, someone else who holds the fund decides."
        choices={yesNo("No", "Yes")}
      />
    </>
  );
}
