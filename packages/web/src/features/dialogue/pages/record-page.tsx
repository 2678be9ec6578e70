import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { History } from "../../../ui/log/log.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { When } from "../../../ui/when/when.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Said, Words } from "../../../ui/words/words.tsx";
import { getTalk, type Talk, type TalkRecord } from "../dialogue.queries.ts";
import { kindWords, nameOf, namesOf } from "../dialogue.words.ts";
import { AddendaPart } from "../parts/addenda-part.tsx";
import { AnswerPart, AnswersPart } from "../parts/answer-part.tsx";

/** The record as it was offered, with its answers. */
export default function RecordPage() {
  const ids = useParams<{ dialogueId: string }>();
  const talk = createAsync(() => getTalk(ids.dialogueId));
  return (
    <Show when={talk()}>
      {(found) => (
        <Show when={found().record} fallback={<NotFound />}>
          {(record) => <Whole talk={found()} record={record()} />}
        </Show>
      )}
    </Show>
  );
}

const answeredState = (talk: Talk): string => {
  if (talk.state === "coSigned")
    return talk.everyoneAnswered === false
      ? "It is co-signed. Not everyone answered, and that is fine."
      : "It is co-signed. Everyone answered.";
  const mine = me()?.person.personId;
  const done = namesOf(
    talk.people,
    talk.answeredIds.filter((id) => id !== mine),
  );
  const you = talk.answeredIds.some((id) => id === mine)
    ? "You have answered."
    : "You have not answered yet.";
  return `The record is ready. ${done} ${talk.answeredIds.length > 1 ? "have" : "has"} answered. ${you}`;
};

function Whole(props: { talk: Talk; record: TalkRecord }) {
  const [heard, differ, doing] = props.record.sections;
  const asks = () =>
    props.talk.actions.includes("answer") &&
    !props.talk.answeredIds.some((id) => id === me()?.person.personId);
  return (
    <>
      <PageHead
        kind={`${kindWords[props.talk.kind]}, ${props.talk.giverName}`}
        title={`What we said on ${inDays(props.record.heldOn)}`}
        state={answeredState(props.talk)}
        back={{ href: paths.conversation({ dialogueId: props.talk.dialogueId }), label: "Back to the talk" }}
      >
        <Show when={asks()}>
          <Link look="button" href="#answer" out>
            Give your answer
          </Link>
        </Show>
      </PageHead>
      <Plain record={props.record} />
      <Section talk={props.talk} section={heard} />
      <Section talk={props.talk} section={differ} none="Nothing was seen differently." />
      <Promises talk={props.talk} section={doing} />
      <WhoWasHere talk={props.talk} record={props.record} />
      <Show when={asks()}>
        <AnswerPart talk={props.talk} />
      </Show>
      <AnswersPart talk={props.talk} />
      <AddendaPart talk={props.talk} />
      <Show when={props.talk.view === "full"}>
        <WhoCanSee>
          <p>
            {namesOf(props.talk.people, [
              ...props.talk.givingIds,
              ...props.talk.receivingIds,
              ...props.talk.guestIds,
            ])}
            . Nothing in it can change once it is co-signed. People served can always take their words back.
          </p>
        </WhoCanSee>
      </Show>
      <History
        lines={[
          ...(props.talk.coSignedAt ? [{ at: props.talk.coSignedAt, text: "Co-signed." }] : []),
          {
            at: props.record.offeredAt,
            text: `${nameOf(props.talk.people)(props.record.offeredById ?? "")} offered this record to both sides.`,
          },
          { at: props.record.heldOn, text: "We talked." },
        ]}
      />
    </>
  );
}

/** The record in plain words, first, where people served hear the account. */
function Plain(props: { record: TalkRecord }) {
  return (
    <>
      <Show when={props.record.plainWords}>
        {(words) => (
          <Part title="In plain words">
            <Said text={words()} />
          </Part>
        )}
      </Show>
      <Show when={props.record.youSaidWeChanged.length > 0}>
        <Part title="You said, we changed">
          <Facts>
            <For each={props.record.youSaidWeChanged}>
              {({ youSaid, weChanged }) => (
                <>
                  <Fact term="You said">
                    <span class="said">{youSaid}</span>
                  </Fact>
                  <Fact term="We changed">
                    <span class="said">{weChanged}</span>
                  </Fact>
                </>
              )}
            </For>
          </Facts>
        </Part>
      </Show>
    </>
  );
}

type Section = TalkRecord["sections"][number] | undefined;

function Section(props: { talk: Talk; section: Section; none?: string }) {
  return (
    <Show when={props.section}>
      {(section) => (
        <Part title={section().heading}>
          <Show when={section().entries.length > 0} fallback={<p>{props.none}</p>}>
            <For each={section().entries}>
              {(entry) => (
                <Show
                  when={!entry.takenBackAt}
                  fallback={
                    <p class="soft">{nameOf(props.talk.people)(entry.byId)} took these words back.</p>
                  }
                >
                  <Words text={entry.words}>{nameOf(props.talk.people)(entry.byId)}</Words>
                </Show>
              )}
            </For>
          </Show>
        </Part>
      )}
    </Show>
  );
}

function Promises(props: { talk: Talk; section: Section }) {
  return (
    <Show when={props.section}>
      {(section) => (
        <Part title={section().heading}>
          <Show when={section().entries.length > 0} fallback={<p>No promise was made.</p>}>
            <DataTable
              caption="Promises, and when we talk about them"
              columns={[
                {
                  title: "Who and what",
                  show: (entry) => (
                    <>
                      <span>{entry.takenBackAt ? "These words were taken back." : entry.words}</span>{" "}
                      <small>{nameOf(props.talk.people)(entry.byId)}</small>
                    </>
                  ),
                },
                {
                  title: "Talk again",
                  end: true,
                  show: (entry) => entry.reviewOn && <When at={entry.reviewOn} />,
                },
              ]}
              rows={section().entries}
            />
          </Show>
        </Part>
      )}
    </Show>
  );
}

function WhoWasHere(props: { talk: Talk; record: TalkRecord }) {
  const there = (ids: readonly string[]) =>
    ids.filter((id) => props.record.presentIds.some((one) => one === id));
  return (
    <Part title="Who was here, who was not">
      <Facts>
        <Fact term="Told it">{namesOf(props.talk.people, there(props.record.givingIds))}</Fact>
        <Fact term="Heard it">{namesOf(props.talk.people, there(props.record.receivingIds))}</Fact>
        <Fact term="Missing">
          <Show when={props.record.whoWasMissing.length > 0} fallback="No one">
            {props.record.whoWasMissing.join(". ")}
          </Show>
        </Fact>
      </Facts>
    </Part>
  );
}
