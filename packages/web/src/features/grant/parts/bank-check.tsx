import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { When } from "../../../ui/when/when.tsx";
import { checkBank, type GrantInfo } from "../grant.queries.ts";

/** That a named person checked the bank details, and the way to say so. The details themselves are not here. */
export function BankCheck(props: { grant: GrantInfo }) {
  const payee = () => props.grant.hostName ?? props.grant.orgName;
  return (
    <Part title="Bank details" id="bank">
      <Show
        when={props.grant.bankCheck}
        fallback={<p>Nobody has checked the bank details of {payee()} yet.</p>}
      >
        {(check) => (
          <p>
            {props.grant.people[check().by] ?? "Someone who left"} checked the bank details of {payee()} on{" "}
            <When at={check().at} />. {check().how}
          </p>
        )}
      </Show>
      <Show when={props.grant.actions.includes("checkBank")}>
        <More
          label={props.grant.bankCheck ? "Check them again" : "Say that you checked them"}
          open={!props.grant.bankCheck}
        >
          <CheckForm grant={props.grant} payee={payee()} />
        </More>
      </Show>
    </Part>
  );
}

function CheckForm(props: { grant: GrantInfo; payee: string }) {
  const form = useForm({
    read: (values) => values.maybe("how"),
    send: (how, key) => checkBank(props.grant.grantId, how, key),
    done: () => tell("Written down. Someone else sends the money."),
  });
  return (
    <Form of={form} name="Bank details">
      <TextareaField
        name="how"
        label="How did you check them?"
        hint="Such as: rang the number we had on file. Do not write the numbers of the account."
        rows={2}
      />
      <Acts>
        <SendButton look="plain" doing="Writing it down">
          I checked the bank details of {props.payee}
        </SendButton>
      </Acts>
    </Form>
  );
}
