import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { When } from "../../../ui/when/when.tsx";
import { grounds } from "../look.words.ts";
import { askLook, type Decision, refreshReview } from "../review.queries.ts";

const keys = ["fact", "process"] as const;

/** A group asks for its decision to be looked at again. */
export function AskLook(props: { decision: Decision; lookBy: string }) {
  const form = useForm({
    read: (values) => ({
      ground: values.choice("ground", keys, "Say which of the two it is."),
      words: values.text("words"),
    }),
    send: (input, key) => askLook(props.decision.decisionId, input, key),
    done: async () => {
      await refreshReview();
      tell("Thank you. One new person will read it, and we will decide again.");
    },
  });
  return (
    <Form of={form} name="look">
      <RadioGroup
        name="ground"
        label="Why should we look again?"
        hint="Someone who has not read it yet reads it. It may end the same way or another."
        choices={keys.map((value) => ({ value, label: grounds[value].label, hint: grounds[value].hint }))}
      />
      <TextareaField
        name="words"
        rows={5}
        label="What is wrong, and how do you know?"
        hint="In your own words. It is fine to ask."
        reader="the steward, those who decide, those who read it, the board and auditors."
      />
      <p class="hint">
        You can ask until <When at={props.lookBy} />. What was decided stands meanwhile.
      </p>
      <Acts>
        <SendButton doing="Asking">Ask us to look again</SendButton>
      </Acts>
    </Form>
  );
}
