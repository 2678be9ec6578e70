import { NOT_YET, type Question, questionKeys } from "@allotment/core/application/questions.rules";
import { revalidate, useNavigate } from "@solidjs/router";
import { createSignal, type JSX, onMount, Show } from "solid-js";
import { useAutosave } from "../../../form/autosave.ts";
import { AutosaveField } from "../../../form/autosave-field.tsx";
import { findDraft } from "../../../lib/drafts.ts";
import { count, list } from "../../../lib/format.ts";
import { announce } from "../../../lib/live.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { Ask } from "../../../ui/ask/ask.tsx";
import { Acts, Button } from "../../../ui/button/button.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { type Answer, type Application, type Draft, getDraft, saveAnswer } from "../application.queries.ts";
import { theirsIn } from "../theirs.ts";

const Aloud = later(() => import("../parts/aloud.tsx").then((file) => file.Aloud));

export interface QuestionFormProps {
  application: Application;
  draft: Draft;
  question: Question;
}

/** An answer as the page began from it. */
interface Base {
  readonly words: string;
  readonly version: number;
  readonly spoken: boolean;
  readonly right: boolean;
}

const baseOf = (answer: Answer | undefined): Base => ({
  words: answer?.words ?? "",
  version: answer?.version ?? 0,
  spoken: answer?.way === "spoken",
  right: answer?.wordsAreRight ?? false,
});

/** One of the nine questions, saved as it is written. */
export function QuestionForm(props: QuestionFormProps) {
  // The page's own copy: what others save meanwhile comes as two texts, never as a swap.
  const [base, setBase] = createSignal(
    baseOf(props.draft.answers.find(({ part }) => part === props.question.key)),
  );
  return (
    <Show when={base()} keyed>
      {(one) => <Writing {...props} base={one} onBase={setBase} />}
    </Show>
  );
}

/** After the ninth question comes the amount. */
const after = (key: Question["key"]): string => questionKeys[questionKeys.indexOf(key) + 1] ?? "ask";

function Writing(props: QuestionFormProps & { base: Base; onBase: (base: Base) => void }) {
  const navigate = useNavigate();
  const { applicationId } = props.application;
  const { key } = props.question;
  let version = props.base.version;
  const [recording, setRecording] = createSignal(
    props.draft.recordings.find(({ part }) => part === props.question.key),
  );
  // Nothing of speaking is fetched before it is opened, unless something was said already, or waits on this device.
  const [opened, setOpened] = createSignal(props.base.spoken || recording() !== undefined);
  onMount(async () => (await findDraft(`sound/application/${applicationId}/${key}`)) && setOpened(true));
  /** Whose voice it is says whether words typed up from it are right. */
  const right = () =>
    props.base.right &&
    (recording()?.byId ?? me()?.person.personId) === me()?.person.personId &&
    words.text() === props.base.words;
  async function put(text: string, over: number, how: Pick<Base, "spoken" | "right">) {
    const saved = await saveAnswer(applicationId, key, over, {
      words: text,
      way: how.spoken ? "spoken" : "written",
      wordsAreRight: how.spoken && how.right,
      notYet: text.trim() === NOT_YET,
    });
    version = saved.version;
    return saved;
  }
  const words = useAutosave({
    key: `application/${applicationId}/${key}`,
    text: props.base.words,
    version,
    save: (text, over) => put(text, over, { spoken: props.base.spoken, right: right() }),
    theirs: theirsIn,
  });
  const twoTexts = () => words.state().is === "two-texts";
  /** Says how the words came, over the words as they are saved now. */
  async function mark(how: Pick<Base, "spoken" | "right">) {
    if (!(await words.flush())) return;
    const text = words.text();
    await put(text, version, how);
    props.onBase({ words: text, version, ...how });
  }
  async function goOn() {
    const saved = await words.flush();
    if (!saved && twoTexts()) return;
    await revalidate(getDraft.keyFor(applicationId));
    navigate(paths.applicationQuestion({ applicationId, questionKey: after(key) }));
  }
  function notYet() {
    words.pick(NOT_YET);
    announce("“We do not know yet” is your answer for now.");
  }
  return (
    <Ask
      kind={<Place application={props.application} question={props.question} />}
      back={{ href: paths.application({ applicationId }), label: "Back to your application" }}
    >
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <Show when={twoTexts()}>
          <div class="field">
            <h1>{props.question.ask}</h1>
          </div>
        </Show>
        <AutosaveField
          of={words}
          name={key}
          label={props.question.ask}
          heading
          hint={`${props.question.hint} “We do not know yet” is a good answer.`}
          reader={props.question.why}
          rows={9}
          noted
          seen={`Only ${seers(props.draft)} can see it until it is sent.`}
        />
        <Show when={!twoTexts()}>
          <Acts>
            <Button type="submit">Save and go on</Button>
            <Show when={words.text().trim() === ""}>
              <Button look="quiet" onClick={notYet}>
                We do not know yet
              </Button>
            </Show>
          </Acts>
        </Show>
      </form>
      <Show when={!twoTexts()}>
        <Show
          when={opened()}
          fallback={
            <Button look="quiet" onClick={() => setOpened(true)}>
              Rather talk?
            </Button>
          }
        >
          <Aloud
            application={props.application}
            question={key}
            people={props.draft.people}
            recording={recording()}
            onRecording={setRecording}
            typed={words.text().trim() !== ""}
            spoken={props.base.spoken}
            right={right()}
            onMark={mark}
          />
        </Show>
      </Show>
    </Ask>
  );
}

function Place(props: { application: Application; question: Question }): JSX.Element {
  return (
    <>
      Question {props.question.key.slice(1)} of {count(questionKeys.length)}
      <br />
      {props.application.orgName} to {props.application.programmeName}
    </>
  );
}

const seers = ({ helpers }: Draft): string => list(["your group", ...helpers.map(({ name }) => name)]);
