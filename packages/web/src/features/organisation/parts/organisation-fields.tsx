import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";

const yesOrNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

const chosen = (value: boolean | undefined) => (value === undefined ? undefined : value ? "yes" : "no");

/** Whether money from it brings the duties of public money. */
export function PublicMoney() {
  return (
    <RadioGroup name="publicBody" label="Is your money public money?" choices={yesOrNo} value="no" inline />
  );
}

export function Sells(props: { value?: boolean | undefined }) {
  return (
    <RadioGroup
      name="sells"
      label="Do you sell things or services?"
      hint="If you do, a funder must ask about other public money you had."
      choices={yesOrNo}
      value={chosen(props.value)}
      inline
    />
  );
}

/** Whether a second person of the group reads what it sends. */
export function SecondReader(props: { value: boolean }) {
  return (
    <RadioGroup
      name="secondReader"
      label="Does someone else read an application before you send it?"
      hint="If so, one of you says “I have read this”, and another sends it."
      choices={yesOrNo}
      value={chosen(props.value)}
      inline
    />
  );
}

/** Facts that are asked for once and used again. */
export function LegalFacts(props: { value?: string | undefined }) {
  return (
    <TextareaField
      name="facts"
      label="Facts that the law or auditors ask for"
      hint="Your number if you have one, who keeps people safe, who can sign. You can leave this for later."
      reader="anyone signed in. Funders need it before they sign, and ask once."
      value={props.value}
    />
  );
}
