import { accountInWords, readAccount, sameAccount } from "@allotment/core/grant/bank-account.rules";
import type { BankFile } from "@allotment/core/grant/bank-file.rules";
import { bankWords } from "@allotment/core/grant/bank-words.rules";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { type FormState, useForm } from "../../../form/use-form.ts";
import type { Values } from "../../../form/values.ts";
import { counted, inDays, money } from "../../../lib/format.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import type { Due } from "../due.queries.ts";
import { bankXml, messageIdOf } from "./bank-xml.ts";
import type { Listed, Receiver } from "./receiver-list.ts";

/** The same form, of which nothing is put by when a session ends: it holds account numbers. */
const unkept = (form: FormState): FormState => ({ ...form, mount: () => () => {} });

type Asks = Pick<BankFile, "payer" | "payments">;

/** A name and an account as typed, with what is wrong with them said at their fields. */
const partyIn = (values: Values, key: string, whose: string): BankFile["payer"] => {
  const name = bankWords(values.text(`name-${key}`));
  if (name === "") values.trouble(`name-${key}`, `Give the name on ${whose}, in Latin letters.`);
  const read = readAccount(values.text(`account-${key}`));
  if ("account" in read) return { name, account: read.account };
  values.trouble(`account-${key}`, read.trouble);
  return { name, account: { iban: "" } };
};

/** The day chosen, and never before the day agreed. */
const dayToSend = (dueOn: string, chosen: string): string => {
  if (dueOn <= chosen) return chosen;
  return dueOn;
};

const readAsks = (values: Values, due: readonly Due[], receivers: readonly Receiver[]): Asks => {
  const payer = partyIn(values, "own", "your account");
  const sendOn = values.text("sendOn") || today();
  if (sendOn < today()) values.trouble("sendOn", "Give today or a later day.");
  const chosen = values.list("payments");
  const wanted = due.filter(({ reference }) => chosen.includes(reference));
  if (wanted.length === 0) values.trouble("payments", "Choose at least one payment.");
  const parties = new Map(
    receivers
      .filter(({ orgId }) => wanted.some(({ paidToOrgId }) => paidToOrgId === orgId))
      .map(({ orgId, name }) => [orgId, partyIn(values, orgId, `the account of ${name}`)]),
  );
  for (const [orgId, { account }] of parties)
    if (sameAccount(account, payer.account) && accountInWords(account) !== "")
      values.trouble(`account-${orgId}`, "This is your own account. Give the receiver’s.");
  const payments = wanted.flatMap(({ reference, paidToOrgId, amountPence, dueOn }) => {
    const party = parties.get(paidToOrgId);
    return party ? [{ reference, ...party, amountPence, on: dayToSend(dueOn, sendOn) }] : [];
  });
  return { payer, payments };
};

/** Which payments, from and to which accounts, on which day. It ends in a file on this device. */
export function BankFileForm(props: {
  due: readonly Due[];
  receivers: readonly Receiver[];
  accounts: ReadonlyMap<string, Listed>;
}) {
  const [saved, setSaved] = createSignal("");
  const form = useForm({
    read: (values) => readAsks(values, props.due, props.receivers),
    send: async (asks) => {
      const messageId = await messageIdOf(asks);
      const madeAt = `${new Date().toISOString().slice(0, 19)}Z`;
      saveFile(
        `Payments ${today()} ${messageId.slice(0, 6)}.xml`,
        bankXml({ ...asks, messageId, madeAt }),
        "text/xml",
      );
      return messageId;
    },
    done: (messageId, { payments }) => {
      const sum = payments.reduce((all, { amountPence }) => all + amountPence, 0);
      setSaved(
        `In the file: ${counted(payments.length, "payment")}, ${money(sum)} in all. It is called ${messageId}.`,
      );
      tell("Saved on this device. No money has moved, and nothing is entered as sent.");
    },
  });
  return (
    <Form of={unkept(form)} name="bank-file">
      <CheckboxGroup
        name="payments"
        label="Which payments?"
        choices={props.due.map(({ reference, paidToName, amountPence, dueOn }) => ({
          value: reference,
          label: `${paidToName}, ${money(amountPence)}`,
          hint: `Due ${inDays(dueOn)}. ${reference}`,
        }))}
        values={props.due.map(({ reference }) => reference)}
      />
      <DateField
        name="sendOn"
        label="When should the bank send them?"
        hint="What is due later goes on its own day."
        value={today()}
        min={today()}
      />
      <Party id="own" whose="your account" />
      <For each={props.receivers}>
        {({ orgId, name }) => (
          <Party id={orgId} whose={`the account of ${name}`} name={name} listed={props.accounts.get(orgId)} />
        )}
      </For>
      <Acts>
        <SendButton doing="Making it">Save the file for your bank (XML)</SendButton>
      </Acts>
      <Show when={saved()}>
        <p>{saved()} Give it to your bank, then enter what went as sent.</p>
      </Show>
    </Form>
  );
}

/** The name and the account of one side. */
function Party(props: { id: string; whose: string; name?: string; listed?: Listed | undefined }) {
  return (
    <>
      <TextField
        name={`name-${props.id}`}
        label={`Name on ${props.whose}`}
        value={props.listed?.name ?? bankWords(props.name ?? "")}
      />
      <TextField
        name={`account-${props.id}`}
        label={`Number of ${props.whose}`}
        hint="Sort code and account number, such as 12-34-56 12345678, or an IBAN."
        value={props.listed ? accountInWords(props.listed.account) : ""}
        spellcheck={false}
        width="medium"
      />
    </>
  );
}
