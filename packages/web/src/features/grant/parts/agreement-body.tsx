import { dayInWords } from "@allotment/core/day";
import { For, type JSX, Show } from "solid-js";
import { agreedMoney } from "../../../lib/format.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Said } from "../../../ui/words/words.tsx";
import type { GrantInfo, Terms, Version } from "../grant.queries.ts";
import { groupWords, partNames, signatureWords, type TermPart } from "../grant.words.ts";
import { PlanTable } from "./plan-table.tsx";
import { Promises } from "./promises.tsx";

/** Parts that are words and no more, in the order they are read after the money. */
const wordParts = [
  "edges",
  "learningRhythm",
  "safeguardingNote",
  "dataNote",
  "pledge",
] as const satisfies readonly TermPart[];

/** A whole agreement, as it would be handed over on paper. */
export function AgreementBody(props: { grant: GrantInfo; version: Version }) {
  const terms = () => props.version.terms;
  return (
    <>
      <Show when={terms().purpose}>
        {(purpose) => (
          <Part title={partNames.purpose}>
            <Said text={purpose()} />
          </Part>
        )}
      </Show>
      <Part title="Between whom">
        <Between grant={props.grant} terms={terms()} />
      </Part>
      <Part title={partNames.promises}>
        <Promises grant={props.grant} terms={terms()} />
      </Part>
      <Show when={terms().paymentPlan}>
        <Part title={partNames.paymentPlan} small={terms().paymentNote}>
          <PlanTable grant={props.grant} terms={terms()} />
        </Part>
      </Show>
      <Show when={terms().learningTime}>
        {(time) => (
          <WordPart title={partNames.learningTime} text={time().words}>
            <p>{agreedMoney(time().costPence)} is kept for this.</p>
          </WordPart>
        )}
      </Show>
      <For each={wordParts}>
        {(part) => (
          <Show when={terms()[part]}>{(text) => <WordPart title={partNames[part]} text={text()} />}</Show>
        )}
      </For>
      <Show when={terms().subsidyNote}>
        {(note) => (
          <WordPart title={partNames.subsidyNote} text={note().words}>
            <Show when={note().threeYearSumPence}>
              {(sum) => <p>With this grant it comes to {agreedMoney(sum())} over three years.</p>}
            </Show>
          </WordPart>
        )}
      </Show>
      <Part title="Signatures">
        <Signatures grant={props.grant} version={props.version} />
      </Part>
    </>
  );
}

function WordPart(props: { title: string; text: string; children?: JSX.Element }) {
  return (
    <Part title={props.title}>
      <Said text={props.text} />
      {props.children}
    </Part>
  );
}

function Between(props: { grant: GrantInfo; terms: Terms }) {
  return (
    <Facts>
      <Fact term="Funder">{props.grant.funderName}</Fact>
      <Fact term="Group">{groupWords(props.grant)}</Fact>
      <Fact term="Programme">{props.grant.programmeName}</Fact>
      <Show when={props.terms.amountPence}>
        {(pence) => <Fact term="Amount">{agreedMoney(pence())}</Fact>}
      </Show>
      <Show when={props.terms.startsOn}>{(from) => <Fact term="From">{dayInWords(from())}</Fact>}</Show>
      <Show when={props.terms.endsOn}>{(to) => <Fact term="To">{dayInWords(to())}</Fact>}</Show>
    </Facts>
  );
}

function Signatures(props: { grant: GrantInfo; version: Version }) {
  return (
    <For each={props.version.signatures} fallback={<p>Nobody has signed these words yet.</p>}>
      {(signature) => <p>{signatureWords(props.grant, signature)}.</p>}
    </For>
  );
}
