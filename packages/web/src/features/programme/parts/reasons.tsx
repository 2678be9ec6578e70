import { leaning } from "@allotment/core/programme/advice.rules";
import { inDays } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { complexityWords } from "../system-words.ts";
import { ComplexityFields } from "./complexity-fields.tsx";
import { DataFields } from "./data-fields.tsx";
import type { SetUpPart } from "./part.ts";

const keys = ["compositional", "experiential", "dynamic", "governance"] as const;
export const complexity: SetUpPart = {
  key: "complexity",
  title: "How tangled it is",
  about: "Four questions that show whether learning is what this needs.",
  covers: ["complexity"],
  summary: (programme) => programme.complexity && complexityWords[programme.complexity.leans],
  fields: ComplexityFields,
  read: (values) => {
    const answer = (key: (typeof keys)[number]) =>
      values.choice(`complexity.${key}`, ["Yes", "No"], "Pick yes or no.");
    const answers = {
      compositional: answer("compositional"),
      experiential: answer("experiential"),
      dynamic: answer("dynamic"),
      governance: answer("governance"),
    };
    const yes = Object.values(answers).filter((one) => one === "Yes").length;
    return { complexity: { ...answers, leans: leaning(yes), why: values.text("complexity.why") } };
  },
};

export const shaped: SetUpPart = {
  key: "shaped",
  title: "Who helped to shape it",
  about: "Were the right people part of this?",
  covers: ["fourthQuestionNote"],
  summary: (programme) => programme.fourthQuestionNote || undefined,
  fields: (props) => (
    <TextareaField
      name="fourthQuestionNote"
      label="Who helped to shape this, and who was missing?"
      reader="everyone."
      value={props.programme.fourthQuestionNote}
      rows={4}
    />
  ),
  read: (values) => ({ fourthQuestionNote: values.text("fourthQuestionNote") }),
};

export const data: SetUpPart = {
  key: "data",
  title: "How people’s words stay safe",
  about: "The law asks for this before personal pots and people’s own words are kept.",
  covers: ["dataNote"],
  summary: ({ dataNote }) =>
    dataNote && `Written ${inDays(dataNote.on)}. Look again ${inDays(dataNote.lookAgainOn)}`,
  fields: DataFields,
  read: (values) => ({
    dataNote: {
      doneById: me()?.person.personId ?? "",
      about: values.text("dataNote.about"),
      on: values.text("dataNote.on"),
      lookAgainOn: values.text("dataNote.lookAgainOn"),
    },
  }),
};
