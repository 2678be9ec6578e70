import { Field } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";

export interface DateFieldProps extends FieldLook {
  /** A day, "2026-11-02". */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onDay?: ((day: string) => void) | undefined;
}

/** A day, by the device's own way of picking one. Read it with `values.text(name)`: "2026-11-02". */
export function DateField(props: DateFieldProps) {
  const parts = useField(props);
  return (
    <Field look={props} parts={parts}>
      <input
        type="date"
        id={parts.id}
        name={props.name}
        value={props.value ?? ""}
        min={props.min}
        max={props.max}
        aria-describedby={parts.describedBy()}
        aria-invalid={parts.invalid()}
        onInput={(event) => props.onDay?.(event.currentTarget.value)}
      />
    </Field>
  );
}
