import { endReasons } from "@allotment/core/grant/end.rules";
import { lookChoices } from "@allotment/core/grant/look.rules";
import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { endReasonWords } from "../end.words.ts";
import type { GrantInfo } from "../grant.queries.ts";
import { getMoney, type Money, sayLook } from "../look.queries.ts";
import { choiceWords } from "../look.words.ts";
import { MoneyNow } from "./money-now.tsx";

interface Props {
  grant: GrantInfo;
  onDone: () => void;
}

/** The money as it is, and one side's words on the year. */
export function LookForm(props: Props) {
  const money = createAsync(() => getMoney(props.grant.grantId));
  return <Show when={money()}>{(found) => <Saying {...props} money={found()} />}</Show>;
}

function Saying(props: Props & { money: Money }) {
  const [choice, setChoice] = createSignal("");
  const form = useForm({
    read: (values) => {
      const chosen = values.choice("choice", lookChoices);
      return {
        statement: props.money,
        purpose: values.text("purpose"),
        learning: values.text("learning"),
        choice: chosen,
        ...(chosen === "end" ? { reason: values.choice("reason", endReasons, "Pick why.") } : {}),
      };
    },
    send: (input, key) => sayLook(props.grant, input, key),
    done: (grant) => {
      props.onDone();
      tell(grant.look ? "Your words are in. The other side says theirs." : "The yearly look is done.");
    },
  });
  return (
    <>
      <p>Is this the money as you know it? If not, talk first.</p>
      <MoneyNow money={props.money} />
      <Form of={form} name="look">
        <TextareaField name="purpose" label="Does the purpose still hold?" rows={3} />
        <TextareaField name="learning" label="What did you learn, and what changed?" rows={4} />
        <RadioGroup
          name="choice"
          label="Which way would you go?"
          hint="This starts nothing by itself. Both sides still sign a change or an end."
          choices={lookChoices.map((value) => ({ value, label: choiceWords[value] }))}
          onChoice={setChoice}
        />
        <Show when={choice() === "end"}>
          <RadioGroup
            name="reason"
            label="Why would it end?"
            hint="There is no other reason."
            choices={endReasons.map((value) => ({ value, label: endReasonWords[value] }))}
          />
        </Show>
        <Acts>
          <SendButton look="plain" doing="Sending">
            Put these words in
          </SendButton>
        </Acts>
      </Form>
    </>
  );
}
