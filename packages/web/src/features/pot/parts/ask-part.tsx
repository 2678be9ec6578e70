import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { answerUse } from "../ask.queries.ts";
import type { PotInfo } from "../pot.queries.ts";

/** A question to those who hold a pot that has been quiet. It can be left, and no one hears that it was asked. */
export function AskPart(props: { pot: PotInfo }) {
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words, key) => answerUse(props.pot.potId, words, key),
    done: () => tell("Saved. You can bring it to your next talk."),
  });
  const fine = async () => {
    await answerUse(props.pot.potId);
    tell("Thank you.");
  };
  return (
    <Part title="Is anything making this hard to use?" small="Only those who hold it are asked">
      <p>No money has moved here for four weeks. You can say why, or leave this.</p>
      <Form of={form}>
        <TextareaField
          name="words"
          label="What makes it hard?"
          hint="One line is plenty. Only those who hold this pot see it, to talk about."
          rows={2}
        />
        <Acts>
          <SendButton look="plain" doing="Saving">
            Save this for our next talk
          </SendButton>
        </Acts>
      </Form>
      <ActButton look="quiet" act={fine} doing="Saving">
        It is fine for now
      </ActButton>
    </Part>
  );
}
