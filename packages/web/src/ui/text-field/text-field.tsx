import { Field } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";

export interface TextFieldProps extends FieldLook {
  value?: string | undefined;
  type?: "text" | "email" | "tel" | "url" | undefined;
  inputmode?: "text" | "numeric" | "decimal" | undefined;
  /** What the browser may fill in, such as "email" or "one-time-code". */
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  /** As wide as what goes in it. */
  width?: "short" | "medium" | undefined;
  onText?: ((text: string) => void) | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const parts = useField(props);
  return (
    <Field look={props} parts={parts}>
      <input
        id={parts.id}
        name={props.name}
        type={props.type ?? "text"}
        class={props.width}
        value={props.value ?? ""}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete ?? "off"}
        spellcheck={props.spellcheck}
        aria-describedby={parts.describedBy()}
        aria-invalid={parts.invalid()}
        onInput={(event) => props.onText?.(event.currentTarget.value)}
      />
    </Field>
  );
}
