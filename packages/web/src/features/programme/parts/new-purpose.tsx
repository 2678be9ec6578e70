import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { SetUpPart } from "./part.ts";

/** Another purpose, once the work has begun: what it was stays readable, and everyone in it is told why. */
export const newPurpose: SetUpPart = {
  key: "new-purpose",
  title: "Change the purpose",
  about: "What it was stays readable. An agreement keeps its own until both sides sign another.",
  covers: ["purpose", "reason"],
  offered: ({ state }) => state === "live",
  summary: () => "When people tell you that it has moved",
  fields: (props) => (
    <>
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
      <TextareaField
        name="reason"
        label="Why does it change?"
        reader="everyone in it, and all who read the programme."
        rows={3}
      />
    </>
  ),
  read: (values) => ({
    purpose: { text: values.text("purpose.text"), whoSaysSo: values.text("purpose.whoSaysSo") },
    reason: values.maybe("reason"),
  }),
};
