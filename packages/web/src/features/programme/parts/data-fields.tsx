import { DateField } from "../../../ui/date-field/date-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { FieldsProps } from "./part.ts";

/** What could go wrong with what is kept about people, when that was thought through, and when it is next. */
export function DataFields(props: FieldsProps) {
  return (
    <>
      <TextareaField
        name="dataNote.about"
        label="What could go wrong with what we keep about people? What do we do about it?"
        value={props.programme.dataNote?.about}
        rows={6}
      />
      <DateField
        name="dataNote.on"
        label="When did you think it through?"
        value={props.programme.dataNote?.on}
      />
      <DateField
        name="dataNote.lookAgainOn"
        label="When will you look again?"
        value={props.programme.dataNote?.lookAgainOn}
      />
    </>
  );
}
