import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import type { Values } from "../../../form/values.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { type CorrectInput, correctSpend } from "../correct.queries.ts";
import { TieField } from "../parts/tie-field.tsx";
import { WhoDecided } from "../parts/who-decided.tsx";
import { getMyPots, getPot, getSpend, type SpendInfo } from "../pot.queries.ts";
import { readSpend } from "../spend-form.ts";

/** Put a spend right: how much it was, or which pot it came from. */
export default function CorrectPage() {
  const ids = useParams<{ txId: string }>();
  const spend = createAsync(() => getSpend(ids.txId));
  return (
    <Show when={spend()}>
      {(found) => (
        <>
          <PageHead
            title="Put a spend right"
            state="Its line stays. One line puts the money back, and a new one says how it was."
            back={{ href: paths.oneSpend(found()), label: "Back to the spend" }}
          />
          <Show
            when={found().actions.includes("correct")}
            fallback={
              <Part title="Not now">
                <p>Those who hold an open pot can put its spends right, once each.</p>
              </Part>
            }
          >
            <CorrectForm spend={found()} />
          </Show>
        </>
      )}
    </Show>
  );
}

/** What the first line said and this one says again. A tie is said anew: people differ from pot to pot. */
const kept = ({ words, facts }: SpendInfo): Partial<CorrectInput> => ({
  ...(words?.learningNote ? { learningNote: words.learningNote } : {}),
  ...(words?.outsideBecause ? { outsideBecause: words.outsideBecause } : {}),
  ...(facts?.paidToIds ? { paidToIds: facts.paidToIds } : {}),
  ...(facts?.circleDecisionId ? { circleDecisionId: facts.circleDecisionId } : {}),
  receiptKept: facts?.receiptKept ?? false,
  notSure: facts?.notSure ?? false,
});

function CorrectForm(props: { spend: SpendInfo }) {
  const navigate = useNavigate();
  const reader = () => me()?.person.personId;
  const [pence, setPence] = createSignal(props.spend.money?.amountPence);
  const [potId, setPotId] = createSignal(props.spend.potId ?? "");
  const mine = createAsync(() => getMyPots());
  const pot = createAsync(() => getPot(potId()));
  const choices = () =>
    (mine()?.items ?? [])
      .filter(({ actions }) => actions.includes("spend"))
      .map(({ potId: value, name: label }) => ({ value, label }));
  const read = (values: Values) => {
    const found = pot();
    if (!found) throw new Error("The pot is still on its way");
    const { share: _, ...said } = readSpend(values, found, reader());
    return { ...said, ...kept(props.spend), potId: found.potId, reason: values.text("reason") };
  };
  const form = useForm({
    read,
    send: (input, key) => correctSpend(props.spend.txId, input, key),
    done: ({ txId, balancePence }) => {
      tellNext(`Put right. ${money(balancePence)} is left.`);
      navigate(paths.oneSpend({ txId }));
    },
  });
  return (
    <Show when={pot()}>
      {(found) => (
        <Part title="How it was">
          <Form of={form}>
            <MoneyField
              name="amountPence"
              label="How much was it?"
              pence={props.spend.money?.amountPence}
              onPence={setPence}
            />
            <Select
              name="potId"
              label="Which pot did it come from?"
              value={props.spend.potId}
              choices={choices()}
              onChoice={setPotId}
            />
            <TextField name="what" label="What was it for?" value={props.spend.words?.what} />
            <TextareaField name="why" label="Why did it matter?" rows={2} value={props.spend.words?.why} />
            <DateField name="spentOn" label="When was it?" value={props.spend.money?.spentOn} max={today()} />
            <TieField pot={found()} reader={reader()} />
            <WhoDecided pot={found()} />
            <TextField name="reason" label="What was wrong?" hint="Those who can read this spend see it." />
            <Acts>
              <SendButton doing="Putting it right">
                Say it was {money(pence() ?? 0)} from {found().name}
              </SendButton>
            </Acts>
          </Form>
        </Part>
      )}
    </Show>
  );
}
