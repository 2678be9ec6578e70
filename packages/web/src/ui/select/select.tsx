import { For, Show } from "solid-js";
import type { Choice } from "../choices/radio-group.tsx";
import { Field } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";

export interface SelectProps extends FieldLook {
  choices: readonly Choice[];
  value?: string | undefined;
  /** The line when nothing is chosen yet, such as "Pick a pot". */
  none?: string | undefined;
  onChoice?: ((value: string) => void) | undefined;
}

/** One answer out of many. For up to seven, use `RadioGroup`. */
export function Select(props: SelectProps) {
  const parts = useField(props);
  return (
    <Field look={props} parts={parts}>
      <select
        id={parts.id}
        name={props.name}
        aria-describedby={parts.describedBy()}
        aria-invalid={parts.invalid()}
        onChange={(event) => props.onChoice?.(event.currentTarget.value)}
      >
        <Show when={props.none}>
          <option value="">{props.none}</option>
        </Show>
        <For each={props.choices}>
          {(choice) => (
            <option value={choice.value} selected={choice.value === props.value}>
              {choice.label}
            </option>
          )}
        </For>
      </select>
    </Field>
  );
}
