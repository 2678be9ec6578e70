import { For, type JSX, lazy, Show } from "solid-js";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { GrantInfo, Terms } from "../grant.queries.ts";
import type { TermPart } from "../grant.words.ts";

// The page waits for it, so that the form is never sent without its payments.
const PlanEditor = lazy(() => import("./plan-editor.tsx").then((file) => ({ default: file.PlanEditor })));

export interface TermFieldProps {
  /** What the API calls the place these words go: "terms." or "changes.". */
  prefix: string;
  grant: GrantInfo;
  /** The words as they stand. */
  terms: Terms;
  /** Hears the amount as it is typed: the payments must add up to it. */
  onAmount?: ((pence: number | undefined) => void) | undefined;
}

interface WordField {
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
}

const wordFields: Partial<Record<TermPart, WordField>> = {
  purpose: {
    label: "What is this grant for?",
    hint: "One sentence that both sides can stand behind.",
    rows: 3,
  },
  paymentNote: {
    label: "How does money move, in a few words?",
    hint: "Such as: by date, in advance, every six months.",
    rows: 2,
  },
  learningRhythm: { label: "How often will you tell each other what you learnt?", rows: 3 },
  edges: {
    label: "What is agreed in advance about using the money?",
    hint: "Spends inside these need no one’s say-so.",
  },
  safeguardingNote: { label: "Who keeps people safe, on both sides?" },
  dataNote: { label: "How are people’s words and data looked after?" },
  pledge: {
    label: "What do you pledge about what goes wrong?",
    hint: "For example, that it will not be used to cut money, save for harm, fraud and the law.",
  },
};

/** The fields for one part of an agreement, filled with the words as they stand. */
export function TermField(props: TermFieldProps & { part: TermPart }) {
  return (
    <Show when={own[props.part] ?? Words} keyed>
      {(Fields) => <Fields {...props} />}
    </Show>
  );
}

/** The fields for several parts. */
export function TermFields(props: TermFieldProps & { parts: readonly TermPart[] }) {
  return (
    <For each={props.parts}>
      {(part) => <TermField part={part} prefix={props.prefix} grant={props.grant} terms={props.terms} />}
    </For>
  );
}

function Words(props: TermFieldProps & { part: TermPart }) {
  const about = () => wordFields[props.part] ?? { label: props.part };
  const value = () => {
    const found = props.terms[props.part];
    return typeof found === "string" ? found : "";
  };
  return (
    <TextareaField
      name={`${props.prefix}${props.part}`}
      label={about().label}
      hint={about().hint}
      rows={about().rows}
      noted
      value={value()}
    />
  );
}

function StartsOn(props: TermFieldProps) {
  return (
    <DateField name={`${props.prefix}startsOn`} label="When does it start?" value={props.terms.startsOn} />
  );
}

function EndsOn(props: TermFieldProps) {
  return <DateField name={`${props.prefix}endsOn`} label="When does it end?" value={props.terms.endsOn} />;
}

function Amount(props: TermFieldProps) {
  return (
    <MoneyField
      name={`${props.prefix}amountPence`}
      label="How much would the grant be?"
      hint="When both have signed, the difference moves between the fund and this grant’s pot."
      pence={props.grant.amountPence}
      onPence={props.onAmount}
    />
  );
}

const lines = (terms: Terms, side: "funder" | "grantee"): string =>
  (terms.promises ?? [])
    .filter((promise) => promise.side === side)
    .map(({ what }) => what)
    .join("\n");

function PromiseFields(props: TermFieldProps) {
  return (
    <>
      <TextareaField
        name={`${props.prefix}promises.funder`}
        label={`What does ${props.grant.funderName} promise?`}
        hint="One promise on each line."
        noted
        value={lines(props.terms, "funder")}
      />
      <TextareaField
        name={`${props.prefix}promises.grantee`}
        label={`What does ${props.grant.orgName} promise?`}
        hint="One promise on each line. Ask them for their own words."
        noted
        value={lines(props.terms, "grantee")}
      />
    </>
  );
}

function LearningTimeFields(props: TermFieldProps) {
  return (
    <>
      <TextareaField
        name={`${props.prefix}learningTime.words`}
        label="What time is kept for learning?"
        rows={3}
        value={props.terms.learningTime?.words}
      />
      <MoneyField
        name={`${props.prefix}learningTime.costPence`}
        label="How much of the grant pays for it?"
        pence={props.terms.learningTime?.costPence}
      />
    </>
  );
}

function PlanFields(props: TermFieldProps) {
  return (
    <PlanEditor
      prefix={props.prefix}
      plan={props.terms.paymentPlan ?? []}
      amountPence={props.terms.amountPence ?? props.grant.amountPence}
      startsOn={props.terms.startsOn}
      paid={props.grant.paid}
    />
  );
}

const own: Partial<Record<TermPart, (props: TermFieldProps & { part: TermPart }) => JSX.Element>> = {
  amountPence: Amount,
  startsOn: StartsOn,
  endsOn: EndsOn,
  promises: PromiseFields,
  learningTime: LearningTimeFields,
  paymentPlan: PlanFields,
};
