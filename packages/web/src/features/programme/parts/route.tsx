import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
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
