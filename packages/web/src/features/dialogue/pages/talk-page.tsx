import { createAsync, useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { me } from "../../../lib/session.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { History } from "../../../ui/log/log.tsx";
import { More } from "../../../ui/more/more.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { getTalk, type Talk } from "../dialogue.queries.ts";
import { between, kindWords, namesOf, standing } from "../dialogue.words.ts";
import { AccountPart } from "../parts/account-part.tsx";
import { BoxPart } from "../parts/box-part.tsx";
import { GuestPart } from "../parts/guest-part.tsx";
import { HoldPart } from "../parts/hold-part.tsx";
import { NeedsPart } from "../parts/needs-part.tsx";
import { PromiseList } from "../parts/promise-list.tsx";
import { TimePart } from "../parts/time-part.tsx";
import { WordsPart } from "../parts/words-part.tsx";
import { WriteRecordPart } from "../parts/write-record-part.tsx";

const FromPotsPart = later(() => import("../parts/from-pots-part.tsx").then((file) => file.FromPotsPart));

/** A talk: when it is, who is in it, what was said, what was promised. */
export default function TalkPage() {
  const ids = useParams<{ dialogueId: string }>();
  const talk = createAsync(() => getTalk(ids.dialogueId));
  return (
    <Show when={talk()}>
      {(found) => (
        <Show when={found().view === "full"} fallback={<Outline talk={found()} />}>
          <Whole talk={found()} />
        </Show>
      )}
    </Show>
  );
}

const head = (talk: Talk): string => `${kindWords[talk.kind]}, ${talk.giverName}`;
const isOffered = (talk: Talk): boolean => talk.state === "recordOffered" || talk.state === "coSigned";
const isArranged = (talk: Talk): boolean => talk.state === "invited" || talk.state === "booked";

/** For an auditor: its dates, and the signed record where there is one to read. */
function Outline(props: { talk: Talk }) {
  return (
    <PageHead kind={head(props.talk)} title="A talk" state={standing(props.talk).replace(/^You /, "They ")}>
      <Show when={props.talk.view === "record"}>
        <RecordLink talk={props.talk} />
      </Show>
    </PageHead>
  );
}

function RecordLink(props: { talk: Talk }) {
  const answered = () => props.talk.answeredIds.some((id) => id === me()?.person.personId);
  const asks = () => props.talk.actions.includes("answer") && !answered();
  return (
    <Link look="button" href={paths.record({ dialogueId: props.talk.dialogueId })}>
      {asks() ? "Read the record and answer" : "Read the record"}
    </Link>
  );
}

function Whole(props: { talk: Talk }) {
  return (
    <>
      <PageHead
        kind={head(props.talk)}
        title={between(props.talk, props.talk.people)}
        state={standing(props.talk)}
        back={backTo(paths.conversations())}
      >
        <Show when={isOffered(props.talk)}>
          <RecordLink talk={props.talk} />
        </Show>
      </PageHead>
      <ChangeAsked talk={props.talk} />
      <TimePart talk={props.talk} />
      <AccountPart talk={props.talk} />
      <Show when={isArranged(props.talk)}>
        <NeedsPart talk={props.talk} />
        <Agenda talk={props.talk} />
      </Show>
      <Show when={isArranged(props.talk) || props.talk.state === "held"}>
        <FromPotsPart />
      </Show>
      <GuestPart talk={props.talk} />
      <BoxPart talk={props.talk} />
      <HoldPart talk={props.talk} />
      <WordsPart talk={props.talk} />
      <PromiseList talk={props.talk} />
      <WriteRecordPart talk={props.talk} />
      <WhoCanSee>
        <Seen talk={props.talk} />
      </WhoCanSee>
      <History lines={happened(props.talk)} />
    </>
  );
}

function ChangeAsked(props: { talk: Talk }) {
  return (
    <Show when={props.talk.changeAsked}>
      {(asked) => (
        <Part title="A change was asked">
          <p>
            {namesOf(props.talk.people, [asked().byId])} asked: <span class="said">{asked().words}</span>
          </p>
        </Part>
      )}
    </Show>
  );
}

function Agenda(props: { talk: Talk }) {
  return (
    <Part title="How the talk can go" small="Times are minutes, and can change">
      <More label="The order, step by step" open={props.talk.state === "booked"}>
        <ol>
          <For each={props.talk.agenda}>{(step) => <li>{step}</li>}</For>
        </ol>
      </More>
    </Part>
  );
}

function Seen(props: { talk: Talk }): JSX.Element {
  const people = () => props.talk.people;
  return (
    <>
      <Facts>
        <Fact term="Tell it">{namesOf(people(), props.talk.givingIds)}</Fact>
        <Fact term="Hear it">{namesOf(people(), props.talk.receivingIds)}</Fact>
        <Show when={props.talk.guestIds.length > 0}>
          <Fact term="Sit in">{namesOf(people(), props.talk.guestIds)}</Fact>
        </Show>
      </Facts>
      <p>{audited(props.talk)} To anyone else, there is no such talk.</p>
    </>
  );
}

/** What the funder's auditors may know, so that no one is surprised. */
const audited = ({ kind }: Talk): string =>
  kind === "upward" || kind === "reciprocal"
    ? "The funder’s auditors see its dates, and the record once it is co-signed."
    : "The funder’s auditors see its dates and no words.";

const happened = (talk: Talk) => [
  ...(talk.coSignedAt ? [{ at: talk.coSignedAt, text: "The record was co-signed." }] : []),
  ...(talk.offeredAt ? [{ at: talk.offeredAt, text: "The record was offered to both sides." }] : []),
  ...(talk.heldOn ? [{ at: talk.heldOn, text: "You talked." }] : []),
  ...(talk.bookedAt ? [{ at: talk.bookedAt, text: "Both sides said yes to a time." }] : []),
];
