import { sendGaps } from "@allotment/core/application/application.rules";
import { type Question, questions, whyFacts } from "@allotment/core/application/questions.rules";
import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { agreedMoney, inDays, list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import {
  type Answer,
  type Application,
  type Draft,
  getDraft,
  getOrganisation,
  type ProgrammePage,
  type Recording,
} from "../application.queries.ts";
import { answerState, applicationState, nameOr } from "../application-words.ts";
import { visit } from "../since.ts";
import "../application.css";

const Comments = later(() => import("../parts/comments.tsx").then((file) => file.Comments));
const Enclosures = later(() => import("../parts/enclosures.tsx").then((file) => file.Enclosures));

interface TaskListProps {
  application: Application;
  programme: ProgrammePage | undefined;
}

/** Nine questions and a few facts, each with how it stands; then read and send. */
export function TaskList(props: TaskListProps) {
  const draft = createAsync(() => getDraft(props.application.applicationId));
  return <Show when={draft()}>{(found) => <Tasks {...props} draft={found()} />}</Show>;
}

function Tasks(props: TaskListProps & { draft: Draft }) {
  const of = (part: string) => props.draft.answers.find((answer) => answer.part === part);
  const by = nameOr(props.draft.people, me()?.person.personId);
  const spoken = (part: string) => props.draft.recordings.find((one) => one.part === part);
  const next = () => questions.find(({ key }) => answerState(of(key), by, spoken(key)).words === "Not begun");
  const question = (key: string) =>
    paths.applicationQuestion({ applicationId: props.application.applicationId, questionKey: key });
  return (
    <>
      <PageHead
        kind={`An application, ${props.application.orgName} to ${props.application.programmeName}`}
        title="Your application"
        state={applicationState(props.application, props.programme)}
        back={{ href: paths.programmes(), label: "Back to programmes" }}
      >
        <Show when={next()}>
          {(one) => (
            <Link href={question(one().key)} look="button">
              Go on with question {one().key.slice(1)}
            </Link>
          )}
        </Show>
        <Show when={props.application.actions.includes("invite")}>
          <Link href={paths.applicationHelpers(props.application)} look="quiet">
            Invite someone to help
          </Link>
        </Show>
      </PageHead>
      <Since answers={props.draft.answers} applicationId={props.application.applicationId} by={by} />
      <Part title="Nine questions" small="Short answers are fine">
        <RowList ordered>
          <For each={questions}>
            {(one) => (
              <QuestionRow
                question={one}
                answer={of(one.key)}
                recording={spoken(one.key)}
                by={by}
                href={question(one.key)}
              />
            )}
          </For>
        </RowList>
      </Part>
      <Part title="Facts, asked once">
        <p>{whyFacts}</p>
        <RowList>
          <Row beside title="The amount you ask for" state={askState(of("ask"))} href={question("ask")} />
          <Row
            beside
            title={`About ${props.application.orgName}`}
            state={factsState(of("facts"))}
            href={question("facts")}
          />
        </RowList>
      </Part>
      <Enclosures application={props.application} draft={props.draft} />
      <ReadAndSend {...props} />
      <Comments application={props.application} />
      <Seen {...props} />
      <Steward {...props} />
    </>
  );
}

function QuestionRow(props: {
  question: Question;
  answer: Answer | undefined;
  recording: Recording | undefined;
  by: (personId: string) => string;
  href: string;
}) {
  const state = () => answerState(props.answer, props.by, props.recording);
  return (
    <Row
      beside
      title={`${props.question.key.slice(1)}. ${props.question.short}`}
      state={state().words}
      heed={state().heed}
      href={props.href}
    />
  );
}

const askState = (ask: Answer | undefined): string =>
  ask?.askedPence === undefined ? "Not begun" : agreedMoney(ask.askedPence);

const factsState = (facts: Answer | undefined): string => {
  if (facts?.askUs) return "Ask us";
  return facts?.words ? "Written. Have we got it right?" : "Not begun";
};

/** What others changed since this person last looked. */
function Since(props: {
  answers: readonly Answer[];
  applicationId: string;
  by: (personId: string) => string;
}) {
  const before = visit(props.applicationId);
  const changes = () =>
    before === undefined
      ? []
      : props.answers.filter(({ savedAt, savedById }) => savedAt > before && props.by(savedById) !== "you");
  const what = (part: string) =>
    part === "facts" ? "the facts" : part === "ask" ? "the amount" : `question ${part.slice(1)}`;
  return (
    <Show when={changes().length}>
      <Part title="Since you were here">
        <For each={changes()}>
          {(one) => (
            <p>
              {props.by(one.savedById)} changed {what(one.part)} on {inDays(one.savedAt)}.
            </p>
          )}
        </For>
      </Part>
    </Show>
  );
}

function ReadAndSend(props: TaskListProps & { draft: Draft }) {
  const org = createAsync(() => getOrganisation(props.application.orgId));
  const gaps = () =>
    sendGaps(
      props.draft.answers,
      {
        totalPence: props.programme?.totalPence ?? Number.POSITIVE_INFINITY,
        sells: org()?.sells ?? false,
      },
      props.draft.recordings,
    );
  const sends = () => props.application.actions.includes("send");
  const state = () => {
    if (gaps().length === 0)
      return sends() ? "Ready when you are" : "Ready. Someone who speaks for the group sends it";
    return gaps().length === 1
      ? "Cannot start yet. One thing needs a few words"
      : "Cannot start yet. Some need a few words first";
  };
  return (
    <Part title="Read and send">
      <RowList>
        <Row
          beside
          title="Check your words and send"
          state={state()}
          href={gaps().length === 0 ? paths.applicationCheck(props.application) : undefined}
        />
      </RowList>
    </Part>
  );
}

function Seen(props: TaskListProps & { draft: Draft }) {
  const helpers = () => props.draft.helpers.map(({ name }) => name);
  return (
    <WhoCanSee>
      <p>
        People of {props.application.orgName}
        {helpers().length ? `, and ${list(helpers())}` : ""}. When it is sent, those who are asked to read it
        can too.
      </p>
    </WhoCanSee>
  );
}

/** Who to turn to, and the reference that lets them help without seeing the draft. */
function Steward(props: TaskListProps) {
  return (
    <Part title="Stuck?">
      <Show when={props.programme?.steward}>
        {(steward) => (
          <p>
            {steward().name} brings people together here, and is glad to hear from you.{" "}
            <Link out href={`mailto:${steward().email}`}>
              Write to {steward().email}
            </Link>
            .
          </p>
        )}
      </Show>
      <p class="soft">
        Your reference, which tells them nothing of your words:{" "}
        <code class="reference">{props.application.applicationId}</code>
      </p>
    </Part>
  );
}
