import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";

/** The day up to which payments are looked up; today, when it is left out. */
export function DueBy(props: { by: string; onDay: (day: string) => void }) {
  const day = useForm({
    read: (values) => values.text("by") || today(),
    send: async (on) => on,
    done: (on) => props.onDay(on),
  });
  return (
    <Form of={day} name="by">
      <DateField name="by" label="Due by which day?" value={props.by} />
      <Acts>
        <SendButton look="plain">Look up this day</SendButton>
      </Acts>
    </Form>
  );
}
