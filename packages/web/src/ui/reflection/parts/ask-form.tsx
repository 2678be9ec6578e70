import { answers, questions } from "@allotment/core/reflection/reflection.rules";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../button/button.tsx";
import { RadioGroup } from "../../choices/radio-group.tsx";
import { TextareaField } from "../../textarea-field/textarea-field.tsx";
import { writeReflection } from "../reflection.queries.ts";
import { answerWords } from "../reflection.words.ts";

const choices = answers.map((value) => ({ value, label: answerWords[value] }));

/** The five questions; any can be left out. Empty again once it is saved. */
export function AskForm(props: { placeId: string }) {
  const [times, setTimes] = createSignal(1);
  const form = useForm({
    read: (values) => ({
      answers: questions.flatMap(({ key }) => {
        const answer = answers.find((one) => one === values.text(`answer ${key}`));
        return answer ? [{ question: key, answer, words: values.text(`words ${key}`) }] : [];
      }),
    }),
    send: (input, key) => writeReflection(props.placeId, input, key),
    done: () => {
      tell("Saved. What was said before stays.");
      setTimes((n) => n + 1);
    },
  });
  return (
    <Show when={times()} keyed>
      <Form of={form} name="reflection">
        <For each={questions}>{(question) => <Asked {...question} />}</For>
        <Acts>
          <SendButton look="plain" doing="Saving">
            Save what I answered
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}

/** One question; room for words opens with an answer. */
function Asked(props: (typeof questions)[number]) {
  const [answered, setAnswered] = createSignal(false);
  return (
    <>
      <RadioGroup
        name={`answer ${props.key}`}
        label={props.ask}
        hint={`A “no” can look like this: ${props.no}`}
        choices={choices}
        inline
        onChoice={() => setAnswered(true)}
      />
      <Show when={answered()}>
        <TextareaField
          name={`words ${props.key}`}
          label="What makes you say that?"
          hint="You can leave this."
          rows={2}
        />
      </Show>
    </>
  );
}
