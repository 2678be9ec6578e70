import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { SetUpPart } from "./part.ts";

export const edges: SetUpPart = {
  key: "edges",
  title: "What is agreed about using it",
  about: "Said in advance, so that people are free inside it.",
  covers: ["edges"],
  summary: (programme) => programme.edges || undefined,
  fields: (props) => (
    <TextareaField
      name="edges"
      label="What do we agree in advance about using this money?"
      hint="Short is best. The law holds in any case."
      reader="all who hold a pot."
      value={props.programme.edges}
      rows={4}
    />
  ),
  read: (values) => ({ edges: values.text("edges") }),
};
