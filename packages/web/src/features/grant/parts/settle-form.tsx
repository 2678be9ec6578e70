import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { agreedMoney } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { endGrant } from "../end.queries.ts";
import type { GrantInfo } from "../grant.queries.ts";

/** Its time is over: the money comes out even, and it ends. */
export function SettleForm(props: { grant: GrantInfo }) {
  return (
    <Part title="Settle and end" small="Its time is over">
      <Show
        when={props.grant.settling?.spentPence !== undefined}
        fallback={
          <>
            <p>Its pot is still open. Those who hold it close it. What is free goes back to the fund.</p>
            <Show when={props.grant.potId}>
              {(potId) => (
                <Link look="quiet" href={paths.pot({ potId: potId() })}>
                  See the pot
                </Link>
              )}
            </Show>
          </>
        }
      >
        <EvenForm
          grant={props.grant}
          paidPence={props.grant.settling?.paidPence ?? 0}
          spentPence={props.grant.settling?.spentPence ?? 0}
        />
      </Show>
    </Part>
  );
}

function EvenForm(props: { grant: GrantInfo; paidPence: number; spentPence: number }) {
  const form = useForm({
    read: (values) => ({ cameBackPence: values.pence("cameBackPence"), words: values.text("words") }),
    send: (input, key) => endGrant(props.grant.grantId, input, key),
    done: () => tell("It has ended. Both sides and the board are told."),
  });
  return (
    <>
      <Facts>
        <Fact term="Paid">{agreedMoney(props.paidPence)}</Fact>
        <Fact term="Spent">{agreedMoney(props.spentPence)}</Fact>
      </Facts>
      <Form of={form} name="end">
        <MoneyField
          name="cameBackPence"
          label="How much came back?"
          hint="What was paid and not spent goes back to the funder’s bank. This only records it."
          pence={Math.max(0, props.paidPence - props.spentPence)}
        />
        <TextareaField
          name="words"
          label="Is there anything to say at the end?"
          hint="You can leave this."
          rows={3}
        />
        <Acts>
          <SendButton doing="Ending it">End this grant</SendButton>
        </Acts>
      </Form>
    </>
  );
}
