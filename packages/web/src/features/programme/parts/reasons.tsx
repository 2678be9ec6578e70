import { leaning } from "@allotment/core/programme/programme.rules";
import { inDays } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { later } from "../../../ui/wait/later.tsx";
import type { SetUpPart } from "./part.ts";

const ways = [
  { value: "grant", label: "A grant", hint: "Groups explore with people." },
  { value: "contract", label: "A contract", hint: "We buy a set service." },
  { value: "other", label: "Another way" },
];

export const route: SetUpPart = {
  key: "route",
  title: "Why this way",
  about: "The law asks us to say why.",
  covers: ["route", "routeNote"],
  promised: true,
  summary: (programme) => programme.routeNote || undefined,
  fields: (props) => (
    <>
      <RadioGroup
        name="route"
        label="Which way is it?"
        choices={ways}
        value={props.programme.route ?? "grant"}
      />
      <TextareaField
        name="routeNote"
        label="Why does this way fit?"
        reader="everyone, and auditors."
        value={props.programme.routeNote}
        rows={4}
      />
    </>
  ),
  read: (values) => ({
    route: values.choice("route", ["grant", "contract", "other"]),
    routeNote: values.text("routeNote"),
  }),
};

const keys = ["compositional", "experiential", "dynamic", "governance"] as const;
const meaning = {
  complex: "This looks complex. Plan to learn.",
  mixed: "Mixed. Try a small test.",
  simple: "This may not need us. A checklist or simple service may do.",
} as const;

export const complexity: SetUpPart = {
  key: "complexity",
  title: "How tangled it is",
  about: "Four questions that show whether learning is what this needs.",
  covers: ["complexity"],
  summary: (programme) => programme.complexity && meaning[programme.complexity.leans],
  // Nothing can be sent before these are drawn: each question must be answered.
  fields: later(() => import("./complexity-fields.tsx").then((file) => file.ComplexityFields)),
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
  // Nothing can be sent before these are drawn: both days must be given.
  fields: later(() => import("./data-fields.tsx").then((file) => file.DataFields)),
  read: (values) => ({
    dataNote: {
      doneById: me()?.person.personId ?? "",
      about: values.text("dataNote.about"),
      on: values.text("dataNote.on"),
      lookAgainOn: values.text("dataNote.lookAgainOn"),
    },
  }),
};
