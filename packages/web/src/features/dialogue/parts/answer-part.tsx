import { revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Answers } from "../../../ui/groups/groups.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { When } from "../../../ui/when/when.tsx";
import { askChange, getTalk, getTalks, giveAnswer, type Talk } from "../dialogue.queries.ts";
import { answerWords, nameOf } from "../dialogue.words.ts";

const again = (dialogueId: string) => revalidate([getTalk.keyFor(dialogueId), getTalks.key]);
const parties = (talk: Talk) => [...talk.givingIds, ...talk.receivingIds];
const others = (talk: Talk) =>
  list(
    parties(talk)
      .filter((id) => id !== me()?.person.personId)
      .map(nameOf(talk.people)),
  );

/** Three answers of the same weight. Any of them is fine. */
export function AnswerPart(props: { talk: Talk }) {
  const form = useForm({
    read: (values) => ({
      as: values.choice("as", ["agree", "agreeWithNote", "notSigning"]),
      note: values.text("note"),
    }),
    send: (input, key) => giveAnswer(props.talk.dialogueId, input, key),
    done: () => {
      tell("Thank you. Your answer stays with the record.");
      return again(props.talk.dialogueId);
    },
  });
  return (
    <Part title="Your answer" id="answer">
      <Form of={form} name="answer">
        <TextareaField
          name="note"
          label="Your note, if you have one"
          hint={`${others(props.talk)} will be told. Your note stays with the record.`}
          rows={2}
        />
        <Answers>
          <SendButton look="plain" name="as" value="agree">
            {answerWords.agree}
          </SendButton>
          <SendButton look="plain" name="as" value="agreeWithNote">
            {answerWords.agreeWithNote}
          </SendButton>
          <SendButton look="plain" name="as" value="notSigning">
            {answerWords.notSigning}
          </SendButton>
        </Answers>
        <p>Any of these is fine.</p>
      </Form>
      <More label="Ask for a change instead">
        <AskChange talk={props.talk} />
      </More>
    </Part>
  );
}

function AskChange(props: { talk: Talk }) {
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words) => askChange(props.talk.dialogueId, words),
    done: () => {
      tell("Asked. The words are open again, and the record will be offered anew.");
      return again(props.talk.dialogueId);
    },
  });
  return (
    <Form of={form} name="change">
      <TextareaField name="words" label="What should be different?" rows={2} />
      <Acts>
        <SendButton look="plain" doing="Asking">
          Ask for this change
        </SendButton>
      </Acts>
    </Form>
  );
}

/** Who answered how. Not having answered is said plainly, and nothing follows from it. */
export function AnswersPart(props: { talk: Talk }) {
  const given = (id: string) => props.talk.answers.find(({ byId }) => byId === id);
  return (
    <Show when={props.talk.view === "full"}>
      <Part title={props.talk.state === "coSigned" ? "Answers" : "Answers so far"}>
        <Facts>
          <For each={parties(props.talk)}>
            {(id) => (
              <Fact term={nameOf(props.talk.people)(id)}>
                <Show
                  when={given(id)}
                  fallback={props.talk.state === "coSigned" ? "Did not answer" : "Not answered yet"}
                >
                  {(answer) => (
                    <>
                      {answerWords[answer().as]}. <When at={answer().at} />
                      <Show when={answer().note}>
                        <br />
                        <span class="said">{answer().note}</span>
                      </Show>
                    </>
                  )}
                </Show>
              </Fact>
            )}
          </For>
        </Facts>
      </Part>
    </Show>
  );
}
