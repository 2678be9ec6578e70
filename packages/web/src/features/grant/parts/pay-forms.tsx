import { payableFrom } from "@allotment/core/grant/plan.rules";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { askPayment, type GrantInfo, type PlanLine, pay, type Terms } from "../grant.queries.ts";
import { lowered, whenPaid } from "../grant.words.ts";

interface PayProps {
  grant: GrantInfo;
  terms: Terms;
}

/** For each payment that can be sent today, a form; for each that waits to be asked for, a way to ask. */
export function PayForms(props: PayProps) {
  const open = () => (props.terms.paymentPlan ?? []).filter(({ n }) => !props.grant.paid.includes(n));
  const due = () =>
    open().filter((line) => {
      const from = payableFrom(line, props.grant.awardedOn, props.grant.asked);
      return from !== undefined && from <= today();
    });
  const toAskFor = () =>
    open().filter(({ n, kind }) => kind === "onRequest" && !props.grant.asked.includes(n));
  const may = (act: string) => props.grant.actions.includes(act);
  return (
    <>
      <Show when={may("pay") && due().length > 0}>
        <Part title="To send now" id="send">
          <For each={due()}>{(line) => <PayForm grant={props.grant} line={line} />}</For>
        </Part>
      </Show>
      <Show when={may("askPayment") && toAskFor().length > 0}>
        <Part title="To ask for">
          <For each={toAskFor()}>
            {(line) => (
              <ActButton
                look="plain"
                doing="Asking"
                act={() =>
                  askPayment(props.grant.grantId, line.n).then(() =>
                    tell("Asked. The funder can send it now."),
                  )
                }
              >
                Ask for {money(line.amountPence)}
              </ActButton>
            )}
          </For>
        </Part>
      </Show>
    </>
  );
}

function PayForm(props: { grant: GrantInfo; line: PlanLine }) {
  const payee = () => props.grant.hostName ?? props.grant.orgName;
  const form = useForm({
    read: (values) => {
      const note = values.maybe("note");
      return { planN: props.line.n, paidOn: values.text("paidOn"), ...(note ? { note } : {}) };
    },
    send: (input, key) => pay(props.grant.grantId, input, key),
    done: () => tell(`In the register: ${money(props.line.amountPence)} to ${payee()}. No pot changed.`),
  });
  return (
    <Form of={form} name={`Payment ${props.line.n}`}>
      <p class="state">
        {money(props.line.amountPence)} to {payee()}. Agreed: {lowered(whenPaid(props.line))}.
      </p>
      <DateField name="paidOn" label="When was it sent?" value={today()} max={today()} />
      <TextareaField
        name="note"
        label="Anything to say about it?"
        hint="Such as why it came on another day. You need not."
        reader={`${props.grant.orgName}, governors and auditors.`}
        rows={2}
      />
      <Acts>
        <SendButton doing="Writing it down">
          Say that {money(props.line.amountPence)} was sent to {payee()}
        </SendButton>
      </Acts>
    </Form>
  );
}
