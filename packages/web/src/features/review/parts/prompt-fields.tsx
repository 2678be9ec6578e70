import { groupWords, type ReviewGroup } from "@allotment/core/membership/review-group";
import { groupPrompts, prompts } from "@allotment/core/review/prompts.rules";
import { For } from "solid-js";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { Kept } from "../kept-words.ts";
import { answerField, common, startOf, startOfAnswer } from "../perspective-form.ts";
import type { Review } from "../review.queries.ts";

export interface PromptFieldsProps {
  group: ReviewGroup;
  mine: Review["mine"];
  kept: Kept | undefined;
}

/** One box for what someone sees, then the questions that help. Only the first needs words; none takes a number. */
export function PromptFields(props: PromptFieldsProps) {
  return (
    <>
      <TextareaField
        name="words"
        rows={3}
        label="In a line or two, what do you see?"
        hint={`You speak for: ${groupWords[props.group].toLowerCase()}.`}
        reader="the others who were asked, the steward, those who decide and the board. The people who applied see it after the decision, without your name."
        value={startOf("words", props)}
      />
      <For each={common}>
        {(name) => <TextareaField name={name} rows={2} label={prompts[name]} value={startOf(name, props)} />}
      </For>
      <For each={groupPrompts[props.group]}>
        {(question, index) => (
          <TextareaField
            name={answerField(index())}
            rows={2}
            label={question}
            value={startOfAnswer(question, index(), props)}
          />
        )}
      </For>
    </>
  );
}
