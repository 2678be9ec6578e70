import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { When } from "../../../ui/when/when.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { QuestionsPart } from "../parts/questions-part.tsx";
import {
  answerQuestion,
  closeQuestion,
  getQuestion,
  type QuestionInfo,
  stepBack,
  takeQuestionBack,
} from "../question.queries.ts";

const nameOf = (id: string, { people }: QuestionInfo): string => people[id] ?? "Someone who left";

/** A question between peers: for whoever asked, what came back; for those asked, a place to answer. */
export default function QuestionPage() {
  const ids = useParams<{ page: string }>();
  const question = createAsync(() => getQuestion(ids.page));
  return (
    <Show when={question()}>
      {(found) => (
        <Show when={found().byId === me()?.person.personId} fallback={<Asked question={found()} />}>
          <Own question={found()} />
        </Show>
      )}
    </Show>
  );
}

function Own(props: { question: QuestionInfo }) {
  const navigate = useNavigate();
  const may = (act: string) => props.question.actions.includes(act);
  const namesOf = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => nameOf(id, props.question));
  const still = () => namesOf(props.question.stillAskedIds);
  const close = async () => {
    await closeQuestion(props.question.questionId);
    tell("Closed. No one is asked any more.");
  };
  const takeBack = async () => {
    await takeQuestionBack(props.question.questionId);
    tellNext("Taken back. The words are gone.");
    navigate(paths.home());
  };
  return (
    <>
      <PageHead
        kind={`You asked ${list(namesOf(props.question.askedIds))}`}
        title="What you were not sure of"
        state={
          props.question.closedAt ? "You know enough now." : "What they say is advice, never permission."
        }
      >
        <About question={props.question} />
      </PageHead>
      <Part title="Your question">
        <Words text={props.question.words}>
          You, <When at={props.question.at} />
        </Words>
      </Part>
      <Part title="What they think">
        <For each={props.question.answers} fallback={<p>No one has answered yet. You can go ahead.</p>}>
          {(answer) => (
            <Words text={answer.words}>
              {nameOf(answer.byId, props.question)}, <When at={answer.at} />
            </Words>
          )}
        </For>
        <Show when={!props.question.closedAt && props.question.answers.length > 0 && still().length > 0}>
          <p>{list(still())} can still answer.</p>
        </Show>
        <Show when={may("close")}>
          <Acts>
            <ActButton look="plain" act={close} doing="Closing">
              I know enough now
            </ActButton>
          </Acts>
        </Show>
      </Part>
      <WhoCanSee>
        <p>You and those you asked. Each of them sees your question and their own answer.</p>
        <Show when={may("takeBack")}>
          <ConfirmAct
            look="quiet"
            label="Take my question back"
            yes="Take it back"
            told={[]}
            act={takeBack}
            doing="Taking back"
          >
            <p>Your words go at once, and what was answered goes with them.</p>
          </ConfirmAct>
        </Show>
      </WhoCanSee>
      <Others question={props.question} />
    </>
  );
}

/** The way back to what it is about, while they may open it. */
function About(props: { question: QuestionInfo }) {
  return (
    <Show when={props.question.potId}>
      {(potId) => (
        <Show
          when={props.question.txId}
          fallback={
            <Link look="quiet" href={paths.pot({ potId: potId() })}>
              See the pot
            </Link>
          }
        >
          {(txId) => (
            <Link look="quiet" href={paths.oneSpend({ txId: txId() })}>
              See the spend
            </Link>
          )}
        </Show>
      )}
    </Show>
  );
}

function Asked(props: { question: QuestionInfo }) {
  const may = (act: string) => props.question.actions.includes(act);
  const own = () => props.question.answers[0];
  const by = () => nameOf(props.question.byId, props.question);
  const leave = async () => {
    const hadAnswer = own() !== undefined;
    await stepBack(props.question.questionId);
    tell(hadAnswer ? "Taken back. Your words are gone." : "That is fine. You can still answer later.");
  };
  return (
    <>
      <PageHead
        title={`${by()} asks what you think`}
        state={
          props.question.closedAt
            ? "They know enough now. Thank you all the same."
            : "What you say is advice, never permission."
        }
      />
      <Part title="Not sure of">
        <Words text={props.question.words}>
          {by()}, <When at={props.question.at} />
        </Words>
      </Part>
      <Show when={own() || may("answer")}>
        <Part title="What you think">
          <Show when={own()}>
            {(answer) => (
              <Words text={answer().words}>
                You, <When at={answer().at} />
              </Words>
            )}
          </Show>
          <Show when={may("answer")}>
            <AnswerForm question={props.question} />
          </Show>
          <Show when={may("stepBack")}>
            <Acts>
              <ActButton look="quiet" act={leave} doing="Saving">
                {own() ? "Take my answer back" : "I would rather not answer"}
              </ActButton>
            </Acts>
          </Show>
          <Show when={props.question.steppedBack}>
            <p>You left this one. That is fine.</p>
          </Show>
        </Part>
      </Show>
      <WhoCanSee>
        <p>{by()} and you see your answer, and no one else.</p>
      </WhoCanSee>
      <Others question={props.question} />
    </>
  );
}

function AnswerForm(props: { question: QuestionInfo }) {
  const own = () => props.question.answers[0];
  const [times, setTimes] = createSignal(1);
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words, key) => answerQuestion(props.question.questionId, words, key),
    done: () => {
      tell("Thank you. They can read it now.");
      setTimes((n) => n + 1);
    },
  });
  return (
    <Show when={times()} keyed>
      <Form of={form}>
        <TextareaField
          name="words"
          label={own() ? "Say it another way" : "What do you think?"}
          hint={own() ? "It takes the place of what you said." : "A line is plenty."}
          rows={3}
        />
        <Acts>
          <SendButton look={own() ? "plain" : undefined} doing="Sending">
            {own() ? "Change my answer" : "Send my answer"}
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}

function Others(props: { question: QuestionInfo }) {
  return (
    <WaitPart>
      <QuestionsPart except={props.question.questionId} />
    </WaitPart>
  );
}
