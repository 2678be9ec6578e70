import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { AddendumForm } from "../../../form/addendum-form.tsx";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { History } from "../../../ui/log/log.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { sharedWith, WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Words } from "../../../ui/words/words.tsx";
import {
  type Account,
  addAddendum,
  getAccount,
  getAccounts,
  takeAccountBack,
  withdrawAccount,
} from "../account.queries.ts";
import { coverWords, standing, titleOf } from "../account.words.ts";
import { AnswerRead } from "../parts/answer-read.tsx";

/** An account as read: questions as they were asked, answers as they were shared. */
export default function AccountPage() {
  const ids = useParams<{ accountId: string }>();
  const account = createAsync(() => getAccount(ids.accountId));
  return <Show when={account()}>{(found) => <Whole account={found()} />}</Show>;
}

const may = (account: Account, act: string) => account.actions.includes(act);
const nameOf = (account: Account) => (id: string) => account.people[id] ?? "Someone";

const again = (accountId: string) => revalidate([getAccount.keyFor(accountId), getAccounts.key]);

/** The funder's own account is one of those of its programme; any other is in the room of conversations. */
const backFrom = ({ byFunder, programmeId }: Account) =>
  byFunder && programmeId
    ? { href: paths.fundersAccount({ programmeId }), label: "Back to the funder’s accounts" }
    : backTo(paths.conversations());

function Whole(props: { account: Account }) {
  const { accountId } = props.account;
  return (
    <>
      <PageHead
        kind={props.account.byFunder ? "The funder’s own account" : "A learning account"}
        title={titleOf(props.account)}
        state={standing[props.account.state]}
        back={backFrom(props.account)}
      >
        <Show when={may(props.account, "save")}>
          <Link look="button" href={paths.accountEdit({ accountId })}>
            Go on writing
          </Link>
        </Show>
        <Show when={may(props.account, "share")}>
          <Link look="quiet" href={paths.accountShare({ accountId })}>
            Share it for talk
          </Link>
        </Show>
        <Talk account={props.account} />
      </PageHead>
      <Show
        when={props.account.view === "full"}
        fallback={
          <Part title="What it tells">
            <p>It tells of {coverWords(props.account.covers)}. Its words are for those it was shared with.</p>
          </Part>
        }
      >
        <For each={props.account.parts}>
          {(part) => <AnswerRead part={part} people={props.account.people} />}
        </For>
      </Show>
      <Show when={props.account.summary}>
        {(words) => (
          <Part title="For the board">
            <Words text={words()} />
          </Part>
        )}
      </Show>
      <Addenda account={props.account} />
      <Letting account={props.account} />
      <Seen account={props.account} />
      <History lines={happened(props.account)} />
    </>
  );
}

/** The way to its talk, or to inviting people to one. */
function Talk(props: { account: Account }) {
  const writes = () => may(props.account, "takeBack");
  const invite = () => {
    const about = props.account.grantId
      ? `grant=${props.account.grantId}`
      : `programme=${props.account.programmeId ?? ""}`;
    return `${paths.newConversation()}?${about}&account=${props.account.accountId}`;
  };
  return (
    <Show
      when={props.account.view === "full" && props.account.inTalk && props.account.dialogueId}
      fallback={
        <Show when={writes() && !props.account.dialogueId}>
          <Link look="button" href={invite()}>
            Invite people to talk about it
          </Link>
        </Show>
      }
    >
      {(dialogueId) => (
        <Link look="button" href={paths.conversation({ dialogueId: dialogueId() })}>
          Go to its talk
        </Link>
      )}
    </Show>
  );
}

function Addenda(props: { account: Account }) {
  return (
    <Show when={props.account.addenda.length > 0 || may(props.account, "addAddendum")}>
      <Part title="Notes after" small="What was said stays as it is">
        <For each={props.account.addenda}>
          {(addendum) => (
            <Words text={addendum.words}>
              {nameOf(props.account)(addendum.byId)}, <When at={addendum.at} />
            </Words>
          )}
        </For>
        <Show when={may(props.account, "addAddendum")}>
          <AddendumForm
            count={props.account.addenda.length}
            send={(words, key) => addAddendum(props.account.accountId, words, key)}
            done={() => {
              tell("Added, with your name and today’s date.");
              return again(props.account.accountId);
            }}
          />
        </Show>
      </Part>
    </Show>
  );
}

/** Taking it back before the talk, or withdrawing it. */
function Letting(props: { account: Account }) {
  const navigate = useNavigate();
  const { accountId } = props.account;
  const told = () => props.account.receiverIds.map(nameOf(props.account));
  async function takeBack() {
    await takeAccountBack(accountId);
    tell("It is yours again. Those you shared it with can no longer read it.");
    await again(accountId);
  }
  async function withdraw() {
    await withdrawAccount(accountId);
    await again(accountId);
    navigate(paths.conversations());
  }
  return (
    <Show when={may(props.account, "takeBack") || may(props.account, "withdraw")}>
      <Part title="Changed your mind?">
        <p>Until the talk begins, it is yours to take back.</p>
        <Acts>
          <Show when={may(props.account, "takeBack")}>
            <ConfirmAct
              look="plain"
              label="Take it back"
              yes="Take it back now"
              told={told()}
              act={takeBack}
              doing="Taking it back"
            />
          </Show>
          <Show when={may(props.account, "withdraw")}>
            <ActButton look="quiet" act={withdraw} doing="Withdrawing">
              Withdraw it, and free its days
            </ActButton>
          </Show>
        </Acts>
      </Part>
    </Show>
  );
}

function Seen(props: { account: Account }) {
  const writers = () => list(props.account.authorIds.map(nameOf(props.account)));
  const receivers = () => list(props.account.receiverIds.map(nameOf(props.account)));
  const open = () => props.account.state !== "drafting" && props.account.state !== "withdrawn";
  return (
    <WhoCanSee>
      <Show
        when={props.account.view === "full"}
        fallback={<p>You can see that it is there, and its dates.</p>}
      >
        <Show
          when={open()}
          fallback={
            <p>
              Those who write it: {writers()}, and whoever speaks for {props.account.giverName}.
            </p>
          }
        >
          <p>
            {sharedWith(props.account.share)}: {writers()}, and those it is shared with: {receivers()}.
            <Show when={props.account.funderReads}> The funder’s commissioner and steward read it too.</Show>
          </p>
        </Show>
      </Show>
    </WhoCanSee>
  );
}

const happened = (account: Account) => [
  ...(account.coSignedAt ? [{ at: account.coSignedAt, text: "The record of its talk was co-signed." }] : []),
  ...(account.sharedAt ? [{ at: account.sharedAt, text: "Shared for talk." }] : []),
  { at: account.startedAt, text: "Started." },
];
