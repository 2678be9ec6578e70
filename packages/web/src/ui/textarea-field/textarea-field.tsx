import { lazy, Show, Suspense } from "solid-js";
import { Field } from "../field/field.tsx";
import { type FieldLook, useField } from "../field/use-field.ts";
import { SavedState } from "../saved-state/saved-state.tsx";

const WordingNote = lazy(() =>
  import("../../form/wording-note.tsx").then((file) => ({ default: file.WordingNote })),
);

export interface TextareaFieldProps extends FieldLook {
  value?: string | undefined;
  rows?: number | undefined;
  /** How saving stands, in words: "Saved at 9:42." */
  saved?: string | undefined;
  /** Who can see it until it is sent, said after the saved state. */
  seen?: string | undefined;
  /** Words of a funder or a group, in which a promise of a fixed number may get a gentle note. Never those of people served. */
  noted?: boolean | undefined;
  onText?: ((text: string) => void) | undefined;
  onLeave?: (() => void) | undefined;
}

/** The box you write in. Your words keep their serif. */
export function TextareaField(props: TextareaFieldProps) {
  const parts = useField(props);
  const savedId = () => (props.saved === undefined && !props.seen ? undefined : `${parts.id}-saved`);
  return (
    <Field look={props} parts={parts}>
      <textarea
        id={parts.id}
        name={props.name}
        rows={props.rows ?? 4}
        style={{ "--rows": props.rows ?? 4 }}
        value={props.value ?? ""}
        aria-describedby={parts.describedBy(savedId())}
        aria-invalid={parts.invalid()}
        onInput={(event) => props.onText?.(event.currentTarget.value)}
        onBlur={() => props.onLeave?.()}
      />
      <Show when={props.noted}>
        <Suspense>
          <WordingNote box={parts.id} name={props.name} />
        </Suspense>
      </Show>
      <Show when={savedId()}>
        {(id) => <SavedState id={id()} words={props.saved ?? ""} seen={props.seen} />}
      </Show>
    </Field>
  );
}
