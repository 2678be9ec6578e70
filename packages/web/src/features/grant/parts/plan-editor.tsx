import { evenPlan, planSum } from "@allotment/core/grant/plan.rules";
import { createSignal, For, Index, Show } from "solid-js";
import { money, sum } from "../../../lib/format.ts";
import { Acts, Button } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { FieldGroup } from "../../../ui/field-group/field-group.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import type { PlanLine } from "../grant.queries.ts";
import { whenPaid } from "../grant.words.ts";
import { kinds, lineField, numberField } from "../plan-lines.ts";

export interface PlanEditorProps {
  prefix: string;
  plan: readonly PlanLine[];
  /** What the plan must add up to. */
  amountPence: number;
  startsOn?: string | undefined;
  /** Numbers of lines that were paid: they stay as they are. */
  paid: readonly number[];
}

type Draft = Omit<PlanLine, "amountPence"> & { amountPence: number | undefined };

const nextNumber = (lines: readonly Draft[]): number => Math.max(0, ...lines.map(({ n }) => n)) + 1;

/** The payments of an agreement, one block each. The sum is said as it is typed. */
export function PlanEditor(props: PlanEditorProps) {
  const [lines, setLines] = createSignal<readonly Draft[]>([...props.plan]);
  const change = (n: number, changes: Partial<Draft>) =>
    setLines((all) => all.map((line) => (line.n === n ? { ...line, ...changes } : line)));
  const total = () => planSum(lines().map((line) => ({ ...line, amountPence: line.amountPence ?? 0 })));
  const add = () =>
    setLines((all) => [...all, { n: nextNumber(all), kind: "onDate" as const, amountPence: undefined }]);
  return (
    <>
      <Show when={props.paid.length === 0}>
        <EvenPlan {...props} onPlan={setLines} />
      </Show>
      <Index each={lines()}>
        {(line, index) => (
          <LineFields
            prefix={props.prefix}
            line={line()}
            index={index}
            paid={props.paid.includes(line().n)}
            onChange={(changes) => change(line().n, changes)}
            onRemove={() => setLines((all) => all.filter(({ n }) => n !== line().n))}
          />
        )}
      </Index>
      <p role="status">
        These add up to {money(total())}. The grant is {money(props.amountPence)}.
      </p>
      <Acts>
        <Button look="quiet" onClick={add}>
          Add a payment
        </Button>
      </Acts>
    </>
  );
}

interface LineProps {
  prefix: string;
  line: Draft;
  index: number;
  paid: boolean;
  onChange: (changes: Partial<Draft>) => void;
  onRemove: () => void;
}

function LineFields(props: LineProps) {
  return (
    <Show when={!props.paid} fallback={<PaidLine {...props} />}>
      <OpenLine {...props} />
    </Show>
  );
}

/** A payment that was sent stays as it was agreed, so it is told and not asked. */
function PaidLine(props: LineProps) {
  const field = (name: "kind" | "onDate" | "amountPence") => lineField(props.prefix, props.index, name);
  const told = () => `${whenPaid({ ...props.line, amountPence: 0 })}: ${money(props.line.amountPence ?? 0)}`;
  return (
    <>
      <input type="hidden" name={numberField(props.prefix, props.index)} value={props.line.n} />
      <input type="hidden" name={field("kind")} value={props.line.kind} />
      <input type="hidden" name={field("onDate")} value={props.line.onDate ?? ""} />
      <input type="hidden" name={field("amountPence")} value={sum(props.line.amountPence ?? 0)} />
      <p>
        Payment {props.line.n} was sent, and stays as it is. {told()}.
      </p>
    </>
  );
}

function OpenLine(props: LineProps) {
  const field = (name: "kind" | "onDate" | "amountPence") => lineField(props.prefix, props.index, name);
  return (
    <FieldGroup legend={`Payment ${props.line.n}`} wide>
      <input type="hidden" name={numberField(props.prefix, props.index)} value={props.line.n} />
      <Select
        name={field("kind")}
        label="When is it sent?"
        choices={kinds}
        value={props.line.kind}
        onChoice={(kind) => {
          const found = kinds.find(({ value }) => value === kind);
          if (found) props.onChange({ kind: found.value });
        }}
      />
      <Show when={props.line.kind === "onDate"}>
        <DateField
          name={field("onDate")}
          label="On which day?"
          value={props.line.onDate}
          onDay={(onDate) => props.onChange({ onDate })}
        />
      </Show>
      <MoneyField
        name={field("amountPence")}
        label="How much?"
        pence={props.line.amountPence}
        onPence={(amountPence) => props.onChange({ amountPence })}
      />
      <Button look="quiet" onClick={() => props.onRemove()}>
        Take payment {props.line.n} out
      </Button>
    </FieldGroup>
  );
}

/** Fills the plan with payments of one size, so that a three-year plan takes three answers. */
function EvenPlan(props: PlanEditorProps & { onPlan: (lines: readonly Draft[]) => void }) {
  const [times, setTimes] = createSignal("6");
  const [first, setFirst] = createSignal(props.startsOn ?? "");
  const [months, setMonths] = createSignal("6");
  const [trouble, setTrouble] = createSignal("");
  function fill() {
    const [count, apart] = [Number(times()), Number(months())];
    const fine =
      count >= 1 && count <= 60 && Number.isInteger(count) && apart >= 1 && apart <= 60 && first() !== "";
    setTrouble(fine ? "" : "Give a first day, and whole numbers from 1 to 60.");
    if (fine) props.onPlan(evenPlan(props.amountPence, count, first(), apart));
  }
  return (
    <More label="Make even payments by date">
      <TextField
        name="even.times"
        label="How many payments?"
        inputmode="numeric"
        width="short"
        value="6"
        onText={setTimes}
      />
      <DateField name="even.first" label="The first on which day?" value={first()} onDay={setFirst} />
      <TextField
        name="even.months"
        label="How many months apart?"
        inputmode="numeric"
        width="short"
        value="6"
        onText={setMonths}
      />
      <For each={trouble() ? [trouble()] : []}>
        {(words) => (
          <p class="heed" role="alert">
            {words}
          </p>
        )}
      </For>
      <Acts>
        <Button look="plain" onClick={fill}>
          Fill the plan with these
        </Button>
      </Acts>
    </More>
  );
}
