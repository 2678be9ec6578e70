import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { list, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { nothingToSay } from "../ask.queries.ts";
import { NoteForm } from "../parts/note-form.tsx";
import { ReturnPart } from "../parts/return-part.tsx";
import { SharePart } from "../parts/share-part.tsx";
import { getSpend, giveLook, type SpendInfo } from "../pot.queries.ts";
import { namesOf } from "../pot.words.ts";

// Read after the spend itself, which most come for.
const ReceiptPart = later(() => import("../parts/receipt-part.tsx").then((file) => file.ReceiptPart));
const SamplePart = later(() => import("../parts/sample-part.tsx").then((file) => file.SamplePart));
const BesidePart = later(() => import("../parts/beside-part.tsx").then((file) => file.BesidePart));

/** One spend: what it was for, who decided, and what came of it. */
export default function SpendPage() {
  const ids = useParams<{ txId: string }>();
  const spend = createAsync(() => getSpend(ids.txId));
  return (
    <Show when={spend()}>
      {(found) => (
        <>
          <Head spend={found()} />
          <WordsPart spend={found()} />
          <SamplePart spend={found()} />
          <PeoplePart spend={found()} />
          <BesidePart spend={found()} />
          <ReceiptPart spend={found()} />
          <AfterPart spend={found()} />
          <ReturnPart spend={found()} />
          <SharePart spend={found()} />
        </>
      )}
    </Show>
  );
}

function Head(props: { spend: SpendInfo }) {
  const back = () => {
    const { potId, potName } = props.spend;
    return potId && potName ? { href: paths.pot({ potId }), label: `Back to ${potName}` } : undefined;
  };
  return (
    <PageHead
      kind={props.spend.potName ? `A spend, from ${props.spend.potName}` : "A spend"}
      title={props.spend.words?.what ?? "A spend"}
      back={back()}
      state={
        <Show when={props.spend.money}>
          {(sums) => (
            <>
              <strong>{money(sums().amountPence)}</strong> on <When at={sums().spentOn} />.
              <Show when={props.spend.returned}>
                {(returned) => (
                  <>
                    {" "}
                    It was put back on <When at={returned().at} />.
                  </>
                )}
              </Show>
            </>
          )}
        </Show>
      }
    >
      <Link href={paths.follow({ id: props.spend.txId })} look="quiet">
        Follow the pound
      </Link>
    </PageHead>
  );
}

function WordsPart(props: { spend: SpendInfo }) {
  return (
    <Show
      when={props.spend.words}
      fallback={
        <Part title="Why it mattered">
          <p>
            {props.spend.wordsTakenBack
              ? "The words were taken back by whoever wrote them."
              : "The words stay with the people who hold this pot."}
          </p>
        </Part>
      }
    >
      {(words) => (
        <Part title="Why it mattered">
          <Words text={words().why} />
          <Show when={words().learningNote}>{(note) => <Words text={note()}>What we noticed</Words>}</Show>
          <Show when={words().outsideBecause}>
            {(because) => <Words text={because()}>Outside what was agreed, because</Words>}
          </Show>
          <Show when={words().tie}>{(tie) => <Words text={tie()}>A tie, said aloud</Words>}</Show>
        </Part>
      )}
    </Show>
  );
}

function PeoplePart(props: { spend: SpendInfo }) {
  const names = (ids: readonly (string | undefined)[]): string => {
    const known = ids.filter((id) => id !== undefined);
    const words = list(namesOf(known, props.spend.people, me()?.person.personId));
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  const here = () => props.spend.receipts.some(({ takenBackAt }) => !takenBackAt);
  return (
    <Show when={props.spend.facts}>
      {(facts) => (
        <Part title="Who decided">
          <Facts>
            <Fact term="Decided by">{names(facts().decidedByIds)}</Fact>
            <Show when={facts().paidById}>{(payer) => <Fact term="Paid by">{names([payer()])}</Fact>}</Show>
            <Show when={facts().steppedBackIds}>
              {(stepped) => <Fact term="Stepped back">{names(stepped())}</Fact>}
            </Show>
            <Show when={facts().toldSameDay}>
              {(told) => (
                <Fact term="Told the same day">
                  {names([told().personId])}, at <When at={told().at} as="clock" />
                </Fact>
              )}
            </Show>
            <Show when={facts().paidToIds}>{(paid) => <Fact term="Paid to">{names(paid())}</Fact>}</Show>
            <Fact term="Recorded by">{names([props.spend.recordedById])}</Fact>
            <Show when={facts().corrects}>
              {(txId) => (
                <Fact term="Puts right">
                  <Link href={paths.oneSpend({ txId: txId() })}>An earlier line</Link>
                </Fact>
              )}
            </Show>
            <Fact term="Receipt">{facts().receiptKept || here() ? "Kept" : "None noted"}</Fact>
          </Facts>
          <Look spend={props.spend} />
        </Part>
      )}
    </Show>
  );
}

/** The second look that a tie asks for. It changes nothing about the money. */
function Look(props: { spend: SpendInfo }) {
  const look = async () => {
    await giveLook(props.spend.txId);
    tell("Thank you. It says now that you looked.");
  };
  return (
    <Show when={props.spend.actions.includes("look")}>
      <p>There is a tie here, and you were asked to look too. The spend stands either way.</p>
      <Acts>
        <ActButton look="plain" act={look} doing="Saving">
          I have looked at this
        </ActButton>
      </Acts>
    </Show>
  );
}

function AfterPart(props: { spend: SpendInfo }) {
  const after = () => props.spend.notes.filter(({ kind }) => kind === "after");
  const looks = () => props.spend.notes.filter(({ kind }) => kind === "look");
  const who = (id: string) => props.spend.people[id] ?? "Someone who left";
  const nothing = async () => {
    await nothingToSay(props.spend.txId);
    tell("That is fine. You are not asked again.");
  };
  return (
    <Show when={props.spend.notes.length > 0 || props.spend.actions.includes("addNote")}>
      <Part title="What happened next?">
        <For each={after()}>
          {(note) => (
            <Words text={note.words ?? ""}>
              {who(note.by)}, <When at={note.at} />
            </Words>
          )}
        </For>
        <For each={looks()}>
          {(note) => (
            <p>
              {who(note.by)} gave a second look on <When at={note.at} />.
            </p>
          )}
        </For>
        <Show when={props.spend.actions.includes("addNote")}>
          <NoteForm spend={props.spend} />
        </Show>
        <Show when={props.spend.actions.includes("nothingToSay")}>
          <ActButton look="quiet" act={nothing} doing="Saving">
            Nothing to say
          </ActButton>
        </Show>
      </Part>
    </Show>
  );
}
