import type { BankMatch } from "@allotment/core/grant/bank-match.rules";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays, money } from "../../../lib/format.ts";
import { holds } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { enterEach, type Sent } from "../bank.queries.ts";
import type { Due } from "../due.queries.ts";
import { Bank } from "./bank-found.tsx";

type Found = BankMatch<Sent, Due>["due"];

/** Payments that are due here and that the statement names: those that are right can be entered as sent. */
export function EnterForm(props: { programmeId: string; found: Found }) {
  const right = () => props.found.filter(({ says }) => says.length === 0);
  const wrong = () => props.found.filter(({ says }) => says.length > 0);
  const form = useForm({
    read: (values) => {
      const chosen = values.list("payments");
      const found = right().filter(({ due }) => chosen.includes(due.reference));
      if (found.length === 0) values.trouble("payments", "Choose at least one payment.");
      return found.map(({ due: { grantId, planN }, bank: { on } }) => ({ grantId, planN, on }));
    },
    send: (found) => enterEach(props.programmeId, found),
    done: () => tell("Entered as sent, each on the bank’s day. No pot changed by it."),
  });
  return (
    <Show when={props.found.length > 0}>
      <Part title="On the statement, due here" small="Not in the register yet">
        <Show when={holds(["commissioner"]) && right().length > 0}>
          <Form of={form} name="enter">
            <CheckboxGroup
              name="payments"
              label="Enter these as sent?"
              hint="The sum and the reference agree. Each is entered on the bank’s day, once."
              choices={right().map(({ due, bank }) => ({
                value: due.reference,
                label: `${due.paidToName}, ${money(due.amountPence)}, ${inDays(bank.on)}`,
                hint: `Line ${bank.line}: ${bank.words}`,
              }))}
              values={right().map(({ due }) => due.reference)}
            />
            <Acts>
              <SendButton look="plain" doing="Entering them">
                Enter these as sent
              </SendButton>
            </Acts>
          </Form>
        </Show>
        <ul class="bare">
          <For each={holds(["commissioner"]) ? wrong() : props.found}>
            {({ due, bank, says }) => (
              <li>
                {due.paidToName} {money(due.amountPence)}, due {inDays(due.dueOn)}
                <For each={says}>{(words) => <div class="heed">{words}</div>}</For>
                <Bank line={bank} />
              </li>
            )}
          </For>
        </ul>
      </Part>
    </Show>
  );
}
