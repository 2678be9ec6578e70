import { For } from "solid-js";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { FieldsProps } from "./part.ts";

const asks = [
  ["compositional", "Do many things affect this, and each other?"],
  ["experiential", "Is it different for each person?"],
  ["dynamic", "Does it keep changing?"],
  ["governance", "Is no one in charge of all of it?"],
] as const;
const yesOrNo = [
  { value: "Yes", label: "Yes" },
  { value: "No", label: "No" },
];

/** Four questions about how tangled it is, and what makes them say so. */
export function ComplexityFields(props: FieldsProps) {
  return (
    <>
      <For each={asks}>
        {([key, ask]) => (
          <RadioGroup
            name={`complexity.${key}`}
            label={ask}
            choices={yesOrNo}
            value={startsYes(props.programme.complexity?.[key])}
            inline
          />
        )}
      </For>
      <TextareaField
        name="complexity.why"
        label="What makes you say so?"
        hint="If people must be made to fit for it to work, stop and think."
        value={props.programme.complexity?.why}
        rows={3}
      />
    </>
  );
}

/** Words other than yes and no mean that it was looked at in more detail, and was found so. */
const startsYes = (words: string | undefined): string | undefined =>
  words === undefined ? undefined : words === "No" ? "No" : "Yes";
