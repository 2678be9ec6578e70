import { createSignal, Show } from "solid-js";
import { money, sum, toPence } from "../../lib/format.ts";
import { Field } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";
import "./money-field.css";

export interface MoneyFieldProps extends FieldLook {
  pence?: number | undefined;
  /** What is left now. As the person types, a sentence then says what will be left. */
  leftPence?: number | undefined;
  /** What the money is in: "this pot". */
  place?: string | undefined;
  onPence?: ((pence: number | undefined) => void) | undefined;
}

/** Pounds as people type them; whole pence to the form. Read it with `values.pence(name)`. */
export function MoneyField(props: MoneyFieldProps) {
  const parts = useField(props);
  const [typed, setTyped] = createSignal(props.pence === undefined ? "" : sum(props.pence));
  const after = () => `${parts.id}-after`;
  function type(text: string) {
    setTyped(text);
    props.onPence?.(toPence(text));
  }
  return (
    <Field look={props} parts={parts}>
      <div class="money">
        <span aria-hidden="true">£</span>
        <input
          id={parts.id}
          name={props.name}
          inputmode="decimal"
          autocomplete="off"
          value={typed()}
          aria-describedby={parts.describedBy(props.leftPence === undefined ? undefined : after())}
          aria-invalid={parts.invalid()}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <Show when={props.leftPence !== undefined}>
        <output id={after()} for={parts.id}>
          {remainder(toPence(typed()), props.leftPence ?? 0, props.place ?? "this pot")}
        </output>
      </Show>
    </Field>
  );
}

function remainder(pence: number | undefined, left: number, place: string) {
  if (pence === undefined || pence === 0) return `${money(left)} is left in ${place}.`;
  if (pence > left) return `There is ${money(left)} left in ${place}. You asked for ${money(pence)}.`;
  return (
    <>
      After this, <strong>{money(left - pence)}</strong> is left.
    </>
  );
}
