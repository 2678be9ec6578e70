import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { SetUpPart } from "./part.ts";

/** What a funder says to everyone of the answers that were not a yes. Each group has its own reasons in full. */
export const whyNot: SetUpPart = {
  key: "why-not",
  title: "Why our answer was not a yes",
  about: "Once you have decided. Everyone can read it, and it names no group.",
  covers: ["whyNot"],
  summary: ({ whyNot }) => whyNot || undefined,
  fields: (props) => (
    <TextareaField
      name="whyNot"
      label="Where it was not a yes, why was that, most often?"
      hint="Plain words that help the next group. Name no one."
      reader="everyone. It stands on the public page."
      value={props.programme.whyNot}
      rows={4}
      noted
    />
  ),
  read: (values) => ({ whyNot: values.text("whyNot") }),
};
