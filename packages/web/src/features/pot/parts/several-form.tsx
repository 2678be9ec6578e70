import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import type { Values } from "../../../form/values.ts";
import { dropDraft, keepDraft } from "../../../lib/drafts.ts";
import { money, toPence } from "../../../lib/format.ts";
import { newKey } from "../../../lib/new-key.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import type { PotInfo } from "../pot.queries.ts";
import { keptAs, recordSpends, type SpendLines } from "../several.queries.ts";
import { deciders, toldWords } from "../spend-form.ts";
import { WhoDecided } from "./who-decided.tsx";

/** The most spends of one sending. */
const MOST_LINES = 49;

type Line = SpendLines["lines"][number];

/** One line as it was typed. What can't be read says which line it is, as the server does. */
const readLine = (values: Values, n: number): Omit<Line, "txId"> => {
  const of = (name: string) => values.text(`lines.${n}.${name}`);
  const amountPence = toPence(of("amountPence"));
  if (amountPence === undefined)
    values.trouble(`lines.${n}.amountPence`, `Line ${n + 1}: Type an amount in pounds, like 24.00.`);
  return {
    what: of("what"),
    amountPence: amountPence ?? 0,
    why: of("why"),
    spentOn: of("spentOn") || today(),
    ...(of("outsideBecause") ? { outsideBecause: of("outsideBecause") } : {}),
  };
};

/** A line for each spend, added one by one, with what is left after all of them. Who decided is said once, for all. */
export function SeveralForm(props: { pot: PotInfo; begun: readonly string[] }) {
  const navigate = useNavigate();
  const reader = () => me()?.person.personId;
  const [lines, setLines] = createSignal<readonly string[]>(
    props.begun.length > 0 ? props.begun : [newKey()],
  );
  const [sums, setSums] = createSignal<Readonly<Record<string, number>>>({});
  const all = () => lines().reduce((sum, key) => sum + (sums()[key] ?? 0), 0);
  const change = (next: readonly string[]) => {
    setLines(next);
    void keepDraft(keptAs(props.pot.potId), { text: JSON.stringify(next), version: 0, at: Date.now() });
  };
  const form = useForm({
    read: (values) => {
      const who = deciders(values, props.pot, reader());
      return { lines: lines().map((key, n) => ({ txId: `tx_${key}`, ...readLine(values, n), ...who })) };
    },
    send: (input, key) => recordSpends(props.pot.potId, input, key),
    done: async ({ items }) => {
      await dropDraft(keptAs(props.pot.potId));
      tellNext(`Saved, each as a line of its own. ${money(items.at(-1)?.balancePence ?? 0)} is left.`);
      navigate(paths.pot(props.pot));
    },
  });
  return (
    <Part title="Your spends">
      <Form of={form}>
        <For each={lines()}>
          {(key, n) => (
            <OneLine
              pot={props.pot}
              n={n()}
              onPence={(pence) => setSums((before) => ({ ...before, [key]: pence ?? 0 }))}
            />
          )}
        </For>
        <Acts>
          <Show when={lines().length < MOST_LINES}>
            <Button look="quiet" onClick={() => change([...lines(), newKey()])}>
              Add a line
            </Button>
          </Show>
          <Show when={lines().length > 1}>
            <Button look="quiet" onClick={() => change(lines().slice(0, -1))}>
              Take the last line away
            </Button>
          </Show>
        </Acts>
        <WhoDecided pot={props.pot} />
        <p class="reader">
          <output>{leftAfter(all(), props.pot.balancePence)}</output> {toldWords(props.pot, reader())}
        </p>
        <Acts>
          <SendButton doing="Saving">
            Spend {all() > 0 ? `${money(all())} ` : ""}from {props.pot.name}
          </SendButton>
        </Acts>
      </Form>
    </Part>
  );
}

const leftAfter = (sum: number, left: number): string =>
  sum > left
    ? `There is ${money(left)} left in this pot. Your lines come to ${money(sum)}.`
    : `Your lines come to ${money(sum)}. ${money(left - sum)} is left after this.`;

function OneLine(props: { pot: PotInfo; n: number; onPence: (pence: number | undefined) => void }) {
  const name = (of: string) => `lines.${props.n}.${of}`;
  return (
    <fieldset class="form">
      <legend>
        <strong>Line {props.n + 1}</strong>
      </legend>
      <TextField name={name("what")} label="What was it for?" autocomplete="off" />
      <MoneyField name={name("amountPence")} label="How much?" onPence={props.onPence} />
      <TextField name={name("why")} label="Why did it matter?" />
      <DateField
        name={name("spentOn")}
        label="When was it?"
        value={today()}
        min={props.pot.openedOn}
        max={today()}
      />
      <TextField name={name("outsideBecause")} label="Outside what you agreed? Say why." />
    </fieldset>
  );
}
