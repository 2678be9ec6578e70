import { For, Show } from "solid-js";
import { FieldSet } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";
import "./choices.css";
import type { Choice } from "./radio-group.tsx";

export interface CheckboxGroupProps extends FieldLook {
  choices: readonly Choice[];
  values?: readonly string[] | undefined;
  inline?: boolean | undefined;
  onChoices?: ((values: string[]) => void) | undefined;
}

/** As many answers as are true. Read it with `values.list(name)`. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const parts = useField(props);
  let group: HTMLDivElement | undefined;
  const chosen = () =>
    Array.from(group?.querySelectorAll<HTMLInputElement>("input:checked") ?? [], (input) => input.value);
  return (
    <FieldSet look={props} parts={parts}>
      <div class="choices" classList={{ inline: props.inline ?? false }} ref={group}>
        <For each={props.choices}>
          {(choice, index) => {
            const id = () => (index() === 0 ? parts.id : `${parts.id}-${index()}`);
            return (
              <div class="choice">
                <input
                  type="checkbox"
                  id={id()}
                  name={props.name}
                  value={choice.value}
                  checked={props.values?.includes(choice.value) ?? false}
                  aria-describedby={choice.hint ? `${id()}-more` : undefined}
                  onChange={() => props.onChoices?.(chosen())}
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

/** One thing to say yes to. Read it with `values.flag(name)`. */
export function Tick(props: {
  name: string;
  label: string;
  checked?: boolean;
  onTick?: (on: boolean) => void;
}) {
  const parts = useField(props);
  return (
    <div class="field">
      <Show when={parts.error()}>
        <p class="heed" id={`${parts.id}-error`}>
          {parts.error()}
        </p>
      </Show>
      <div class="choices">
        <div class="choice">
          <input
            type="checkbox"
            id={parts.id}
            name={props.name}
            value="yes"
            checked={props.checked ?? false}
            aria-describedby={parts.describedBy()}
            aria-invalid={parts.invalid()}
            onChange={(event) => props.onTick?.(event.currentTarget.checked)}
          />
          <label for={parts.id}>{props.label}</label>
        </div>
      </div>
    </div>
  );
}
