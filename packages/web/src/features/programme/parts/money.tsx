import { money as inPounds } from "../../../lib/format.ts";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { SetUpPart } from "./part.ts";

export const money: SetUpPart = {
  key: "money",
  title: "How much money there is",
  about: "All of it, for all the years.",
  covers: ["totalPence"],
  summary: ({ totalPence }) => (totalPence && inPounds(totalPence)) || undefined,
  fields: (props) => (
    <MoneyField
      name="totalPence"
      label="How much money is there in all?"
      hint="It cannot become less once people have read it."
      pence={props.programme.totalPence}
    />
  ),
  read: (values) => ({ totalPence: values.pence("totalPence") }),
};

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
