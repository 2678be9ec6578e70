import { spokenWords, wordsGo, wordsInAll } from "@allotment/core/application/application.rules";
import { type Question, questions } from "@allotment/core/application/questions.rules";
import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { agreedMoney, inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Problem, troubleIn } from "../../../lib/problem.ts";
import { tellNext } from "../../../lib/tell.ts";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Trouble, type TroubleLine } from "../../../ui/trouble/trouble.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { Said } from "../../../ui/words/words.tsx";
import { sendApplication } from "../act.queries.ts";
import {
  type Answer,
  type Application,
  type Draft,
  getApplication,
  getDraft,
  getProgrammePage,
  type ProgrammePage,
  type Recording,
} from "../application.queries.ts";

const SecondReader = later(() => import("../parts/second-reader.tsx").then((file) => file.SecondReader));
const Enclosed = later(() => import("../parts/enclosed.tsx").then((file) => file.Enclosed));
const Heard = later(() => import("../parts/heard.tsx").then((file) => file.Heard));

/** Every answer once more, each with a way to change it, and then it goes. */
export default function CheckPage() {
  const ids = useParams<{ applicationId: string }>();
  const application = createAsync(() => getApplication(ids.applicationId));
  const draft = createAsync(() => getDraft(ids.applicationId));
  const programme = createAsync(async () => {
    const found = application();
    return found && getProgrammePage(found.programmeId);
  });
  return (
    <Show when={application()}>
      {(found) => (
        <Show when={draft()}>
          {(words) => <Check application={found()} draft={words()} programme={programme()} />}
        </Show>
      )}
    </Show>
  );
}

interface CheckProps {
  application: Application;
  draft: Draft;
  programme: ProgrammePage | undefined;
}

function Check(props: CheckProps) {
  const [lines, setLines] = createSignal<readonly TroubleLine[]>([]);
  const of = (part: Answer["part"]) => props.draft.answers.find((answer) => answer.part === part);
  const change = (questionKey: string) =>
    paths.applicationQuestion({ applicationId: props.application.applicationId, questionKey });
  return (
    <>
      <PageHead
        kind={`${props.application.orgName} to ${props.application.programmeName}`}
        title="Check your words"
        state={`${wordsInAll(props.draft.answers, props.draft.recordings)} words in all. Up to 2,500 is fine.${spokenWords(props.draft.recordings)}`}
        back={{ href: paths.application(props.application), label: "Back to your application" }}
      />
      <Trouble lines={lines()} />
      <For each={questions}>
        {(question) => (
          <Answered
            question={question}
            answer={of(question.key)}
            recording={props.draft.recordings.find(({ part }) => part === question.key)}
            applicationId={props.application.applicationId}
            people={props.draft.people}
            href={change(question.key)}
          />
        )}
      </For>
      <Show when={props.draft.enclosures.length > 0}>
        <Enclosed applicationId={props.application.applicationId} files={props.draft.enclosures} />
      </Show>
      <Part title="Facts" id="answer-facts">
        <p class="as-typed">{of("facts")?.askUs ? "Ask us." : (of("facts")?.words ?? "Nothing yet.")}</p>
        <Link href={change("facts")} look="quiet">
          Change the facts
        </Link>
      </Part>
      <Part title="The amount" id="answer-ask">
        <p>{askWords(of("ask"))}</p>
        <Link href={change("ask")} look="quiet">
          Change the amount
        </Link>
      </Part>
      <Show when={props.draft.secondReader}>
        {(second) => (
          <SecondReader application={props.application} second={second()} people={props.draft.people} />
        )}
      </Show>
      <Show when={props.application.actions.includes("send")}>
        <Send {...props} askedPence={of("ask")?.askedPence} onTrouble={setLines} />
      </Show>
    </>
  );
}

const askWords = (ask: Answer | undefined): string =>
  ask?.askedPence === undefined ? "Nothing yet." : `You ask for ${agreedMoney(ask.askedPence)}.`;

function Answered(props: {
  question: Question;
  answer: Answer | undefined;
  recording: Recording | undefined;
  applicationId: string;
  people: Record<string, string>;
  href: string;
}) {
  const waits = () => props.answer && !wordsGo(props.answer, props.recording !== undefined);
  return (
    <Part
      title={`${props.question.key.slice(1)}. ${props.question.short}`}
      id={`answer-${props.question.key}`}
    >
      <Show when={props.recording}>
        {(one) => <Heard applicationId={props.applicationId} recording={one()} people={props.people} />}
      </Show>
      <Show
        when={props.answer?.words}
        fallback={
          <Show when={!props.recording}>
            <p class="heed">Nothing yet.</p>
          </Show>
        }
      >
        {(words) => <Said text={words()} />}
      </Show>
      <Show when={props.answer?.words && waits()}>
        <p class="heed">These words go only once whoever spoke says they are right. The recording goes.</p>
      </Show>
      <Link href={props.href} look="quiet">
        Change answer {props.question.key.slice(1)}
      </Link>
    </Part>
  );
}

/** A problem with one part leads to that part on this page. */
const lineOf = ({ path, message }: { path: string; message: string }): TroubleLine => ({
  message: /^q\d$/.test(path) ? `Question ${path.slice(1)}. ${message}` : message,
  fieldId: path === "answers" ? undefined : `answer-${path.split(".")[0]}`,
});

function Send(
  props: CheckProps & { askedPence: number | undefined; onTrouble: (lines: TroubleLine[]) => void },
) {
  const navigate = useNavigate();
  const { applicationId } = props.application;
  const steward = () => props.programme?.steward?.name ?? "The steward";
  const to = () => props.application.programmeName;
  async function send() {
    props.onTrouble([]);
    try {
      await sendApplication(applicationId);
    } catch (cause) {
      const fields = cause instanceof Problem ? cause.fields : [];
      props.onTrouble(fields.length > 0 ? fields.map(lineOf) : [{ message: troubleIn(cause) }]);
      return;
    }
    tellNext(sentWords(props.programme?.decisionBy));
    await revalidate([getApplication.keyFor(applicationId), getDraft.keyFor(applicationId)]);
    navigate(paths.application({ applicationId }));
  }
  return (
    <Part title="Send it">
      <p>Once sent, your words stay as they are. You can take the whole of it back until it is decided.</p>
      <ConfirmAct
        label="Send this application"
        yes={`Send to ${to()}, asking for ${agreedMoney(props.askedPence ?? 0)}`}
        told={[steward(), "everyone who helped"]}
        act={send}
        doing="Sending"
      >
        <p>
          It is read by those who answer for {to()}, its learning partner and auditors, and the people asked
          to read it.
        </p>
      </ConfirmAct>
    </Part>
  );
}

const sentWords = (decisionBy: string | undefined): string =>
  decisionBy
    ? `Thank you. We have your words. You will hear from us by ${inDays(decisionBy)}, and why, whatever we decide.`
    : "Thank you. We have your words. We will tell you why, whatever we decide.";
