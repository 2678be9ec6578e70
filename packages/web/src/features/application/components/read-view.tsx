import { keepers } from "@allotment/core/access/role";
import { createAsync, revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { agreedMoney } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { History, type LogLine } from "../../../ui/log/log.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Said } from "../../../ui/words/words.tsx";
import { emailCopy, reopenApplication, withdrawApplication } from "../act.queries.ts";
import {
  type Application,
  getApplication,
  getDocument,
  type ProgrammePage,
  type SentDocument,
} from "../application.queries.ts";
import { applicationState } from "../application-words.ts";
import { AskToTalk } from "./ask-to-talk.tsx";

const Enclosed = later(() => import("../parts/enclosed.tsx").then((file) => file.Enclosed));
const Heard = later(() => import("../parts/heard.tsx").then((file) => file.Heard));

/** What was sent, word for word, with what its reader can do. */
export function ReadView(props: { application: Application; programme: ProgrammePage | undefined }) {
  const document = createAsync(async () =>
    props.application.sendings > 0 ? getDocument(props.application.applicationId) : undefined,
  );
  const steward = () => props.programme?.steward?.name ?? "The steward";
  return (
    <>
      <PageHead
        kind={`An application to ${props.application.programmeName}`}
        title={props.application.orgName}
        state={applicationState(props.application, props.programme)}
        back={back(props.application)}
      >
        <ReadActs application={props.application} steward={steward()} />
      </PageHead>
      <Show when={props.application.talkAskedAt}>
        {(at) => (
          <Part title="Shall we talk?">
            <p>
              {steward()} asked for a talk on <When at={at()} />.
            </p>
            <Show when={props.application.talkWords}>{(words) => <Said text={words()} />}</Show>
          </Part>
        )}
      </Show>
      <Show when={document()}>{(found) => <Sent document={found()} />}</Show>
      <Show when={props.application.actions.includes("askToTalk")}>
        <AskToTalk application={props.application} />
      </Show>
      <WhoCanSee>
        <p>
          {props.application.orgName} and those who helped. The steward, those who answer for the programme,
          the learning partner, auditors, and the people asked to read it.
        </p>
        <p>Facts about the group are for those who must check them, not for those asked to read.</p>
      </WhoCanSee>
      <History lines={historyOf(props.application)} />
    </>
  );
}

function ReadActs(props: { application: Application; steward: string }) {
  const can = (act: string) => props.application.actions.includes(act);
  const { applicationId } = props.application;
  const readsReview = () =>
    !props.application.mine &&
    ["sent", "inReview", "decided"].includes(props.application.state) &&
    holds([...keepers, "reviewer"]);
  async function withdraw() {
    await withdrawApplication(applicationId);
    tell("You have taken it back.");
    await revalidate(getApplication.key);
  }
  async function reopen() {
    await reopenApplication(applicationId);
    tell("Its words are open again for the group.");
    await revalidate(getApplication.key);
  }
  return (
    <>
      <Show when={props.application.decision}>
        <Link href={paths.decision({ applicationId })} look="button">
          Read the decision, and why
        </Link>
      </Show>
      <Show when={readsReview()}>
        <Link href={paths.review({ applicationId })} look={props.application.decision ? "quiet" : "button"}>
          What people say of it
        </Link>
      </Show>
      <Show when={can("askCopy")}>
        <ActButton
          look="quiet"
          doing="Asking"
          act={() => emailCopy(applicationId).then(() => tell("A copy is on its way to your e-mail."))}
        >
          E-mail me a copy
        </ActButton>
      </Show>
      <Show when={can("reopen") && props.application.decision?.choice === "keepTalking"}>
        <ConfirmAct
          label="Open its words again"
          yes={`Let ${props.application.orgName} change its words`}
          told={[props.application.orgName]}
          act={reopen}
          look="plain"
        />
      </Show>
      <Show when={can("withdraw")}>
        <ConfirmAct
          label="Take it back"
          yes="Take this application back"
          told={[props.steward]}
          act={withdraw}
          look="quiet"
        >
          <p>Those who read can no longer see your words. It can’t be sent again.</p>
        </ConfirmAct>
      </Show>
    </>
  );
}

function Sent(props: { document: SentDocument }) {
  return (
    <>
      <For each={props.document.answers}>
        {(answer) => (
          <Part title={answer.ask}>
            <Show when={answer.recording}>
              {(one) => (
                <Heard
                  applicationId={props.document.applicationId}
                  recording={one()}
                  people={props.document.people}
                />
              )}
            </Show>
            <Said text={answer.words} />
            <Show when={answer.way === "spoken" && answer.words}>
              <p class="soft">Spoken, and typed up. Its speaker said that the words are right.</p>
            </Show>
          </Part>
        )}
      </For>
      <Show when={props.document.enclosures}>
        {(files) => <Enclosed applicationId={props.document.applicationId} files={files()} />}
      </Show>
      <Part title="Facts">
        <Facts>
          <Fact term="They ask for">{agreedMoney(props.document.askedPence)}</Fact>
          <Show when={props.document.facts}>
            {(facts) => (
              <>
                <Fact term="About the group">{facts().askUs ? "Ask us" : facts().words}</Fact>
                <Show when={facts().otherPublicMoneyPence !== undefined}>
                  <Fact term="Other public money, last three years">
                    {agreedMoney(facts().otherPublicMoneyPence ?? 0)}
                  </Fact>
                </Show>
              </>
            )}
          </Show>
          <Fact term="Sent">
            <When at={props.document.sentAt} as="moment" />
          </Fact>
        </Facts>
      </Part>
    </>
  );
}

const back = (application: Application) =>
  application.mine
    ? { href: paths.programmes(), label: "Back to programmes" }
    : { href: paths.programme(application), label: `Back to ${application.programmeName}` };

const historyOf = (application: Application): LogLine[] => {
  const who = (id: string | undefined) => (id && application.people[id]) || "Someone";
  const lines: (LogLine | undefined)[] = [
    application.decision && { at: application.decision.at, text: "Decided." },
    application.state === "withdrawn"
      ? { at: application.movedAt, text: "Taken back by the group." }
      : undefined,
    application.talkAskedAt
      ? { at: application.talkAskedAt, text: "The steward asked for a talk." }
      : undefined,
    application.sentAt
      ? { at: application.sentAt, text: `Sent by ${who(application.sentById)}.` }
      : undefined,
    { at: application.startedAt, text: `Begun by ${who(application.startedById)}.` },
  ];
  return lines.filter((line) => line !== undefined);
};
