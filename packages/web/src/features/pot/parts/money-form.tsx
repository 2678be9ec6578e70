import { createSignal } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import type { PotInfo } from "../pot.queries.ts";

export interface MoneyFormProps {
  pot: PotInfo;
  label: string;
  /** What is left to take from, when it is this pot that loses it. */
  leftPence?: number | undefined;
  /** What the button says, with the sum: "Give £20.00 back to the Door team pot". */
  says: (sum: string) => string;
  send: (potId: string, amountPence: number, key: string) => Promise<PotInfo>;
}

/** Money between a pot and the one above it. */
export function MoneyForm(props: MoneyFormProps) {
  const [pence, setPence] = createSignal<number>();
  const form = useForm({
    read: (values) => values.pence("amountPence"),
    send: (amountPence, key) => props.send(props.pot.potId, amountPence, key),
    done: ({ balancePence }) => tell(`Saved. ${money(balancePence)} is left.`),
  });
  return (
    <Form of={form}>
      <MoneyField name="amountPence" label={props.label} leftPence={props.leftPence} onPence={setPence} />
      <Acts>
        <SendButton look="plain" doing="Saving">
          {props.says(money(pence() ?? 0))}
        </SendButton>
      </Acts>
    </Form>
  );
}
