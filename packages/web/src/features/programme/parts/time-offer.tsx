import { benefitsWarning, per } from "@allotment/core/review/taking-part.rules";
import { money } from "../../../lib/format.ts";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { SetUpPart } from "./part.ts";

const perWords: Record<(typeof per)[number], string> = {
  hour: "An hour",
  application: "Each application they read",
};
const choices = per.map((value) => ({ value, label: perWords[value] }));

export const timeOffer: SetUpPart = {
  key: "time",
  title: "Thanks for people’s time",
  about: "Money or a voucher for those who read and are not paid to.",
  covers: ["takingPart"],
  summary: ({ takingPart }) => takingPart && `${money(takingPart.pence)}. ${perWords[takingPart.per]}`,
  fields: (props) => (
    <>
      <MoneyField
        name="takingPart.pence"
        label="How much do you offer?"
        hint={`Once people can read it, it can only grow. They are told: “${benefitsWarning}”`}
        pence={props.programme.takingPart?.pence}
      />
      <RadioGroup
        name="takingPart.per"
        label="What is it for?"
        choices={choices}
        value={props.programme.takingPart?.per}
      />
      <TextareaField
        name="takingPart.words"
        label="How and when do they get it?"
        reader="those who are asked to read."
        value={props.programme.takingPart?.words}
        rows={3}
      />
    </>
  ),
  read: (values) => ({
    takingPart: {
      pence: values.pence("takingPart.pence"),
      per: values.choice("takingPart.per", per, "Say what it is for."),
      words: values.text("takingPart.words"),
    },
  }),
};
