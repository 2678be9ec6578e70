import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { SetUpPart } from "./part.ts";

export const purpose: SetUpPart = {
  key: "purpose",
  title: "Name and purpose",
  about: "The purpose stands on top of each page.",
  covers: ["name", "purpose.text"],
  promised: true,
  summary: ({ purpose: { text } }) => text,
  fields: (props) => (
    <>
      <TextField name="name" label="What is it called?" width="medium" value={props.programme.name} />
      <TextareaField
        name="purpose.text"
        label="What do we want to help happen?"
        hint="One sentence. Use the words people use."
        value={props.programme.purpose.text}
        rows={3}
        noted
      />
      <TextareaField
        name="purpose.whoSaysSo"
        label="Who says so?"
        hint="Who helped to find these words, and who was not there?"
        value={props.programme.purpose.whoSaysSo}
        rows={3}
      />
    </>
  ),
  read: (values) => ({
    name: values.text("name"),
    purpose: { text: values.text("purpose.text"), whoSaysSo: values.text("purpose.whoSaysSo") },
  }),
};
