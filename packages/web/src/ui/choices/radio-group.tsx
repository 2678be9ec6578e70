import { For, Show } from "solid-js";
import { FieldSet } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";
import "./choices.css";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface RadioGroupProps extends FieldLook {
  choices: readonly Choice[];
  /** None chosen at first, unless this says so. */
  value?: string | undefined;
  /** Side by side, for two or three short answers. */
  inline?: boolean | undefined;
  onChoice?: ((value: string) => void) | undefined;
}

/** One answer out of a few. */
export function RadioGroup(props: RadioGroupProps) {
  const parts = useField(props);
  return (
    <FieldSet look={props} parts={parts}>
      <div class="choices" classList={{ inline: props.inline ?? false }}>
        <For each={props.choices}>
          {(choice, index) => {
            const id = () => (index() === 0 ? parts.id : `${parts.id}-${index()}`);
            return (
              <div class="choice">
                <input
                  type="radio"
                  id={id()}
                  name={props.name}
                  value={choice.value}
                  checked={choice.value === props.value}
                  aria-describedby={choice.hint ? `${id()}-more` : undefined}
                  onChange={() => props.onChoice?.(choice.value)}
                />
                <label for={id()}>{choice.label}</label>
                <Show when={choice.hint}>
                  <p class="hint" id={`${id()}-more`}>
                    {choice.hint}
                  </p>
                </Show>
              </div>
            );
          }}
        </For>
      </div>
    </FieldSet>
  );
}
