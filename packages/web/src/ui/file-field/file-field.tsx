import { Field } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";

export interface FileFieldProps extends FieldLook {
  /** Media types to offer. A phone offers its camera too when pictures are among them. */
  accept: string;
  onFile: (file: File | undefined) => void;
}

/** One file from this machine, or a picture taken now. */
export function FileField(props: FileFieldProps) {
  const parts = useField(props);
  return (
    <Field look={props} parts={parts}>
      <input
        id={parts.id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={parts.describedBy()}
        aria-invalid={parts.invalid()}
        onChange={(event) => props.onFile(event.currentTarget.files?.[0])}
      />
    </Field>
  );
}
