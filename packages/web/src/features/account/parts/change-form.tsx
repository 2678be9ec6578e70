import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { announce } from "../../../lib/live.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { Change } from "../account.queries.ts";

/** Before we… Now we… Since… */
export function ChangeForm(props: { onAdd: (change: Change) => Promise<unknown> }) {
  const [open, setOpen] = createSignal(false);
  const form = useForm({
    read: (values) => ({
      before: values.text("before"),
      after: values.text("after"),
      since: values.text("since"),
    }),
    send: props.onAdd,
    done: () => {
      announce("Added.");
      setOpen(false);
    },
  });
  return (
    <Show
      when={open()}
      fallback={
        <Acts>
          <Button look="plain" onClick={() => setOpen(true)}>
            Add something that changed
          </Button>
        </Acts>
      }
    >
      <Form of={form} name="change">
        <TextareaField name="before" label="Before we…" rows={2} />
        <TextareaField name="after" label="Now we…" rows={2} />
        <DateField name="since" label="Since" />
        <Acts>
          <SendButton look="plain" doing="Adding">
            Add this change
          </SendButton>
          <Button look="quiet" onClick={() => setOpen(false)}>
            Not now
          </Button>
        </Acts>
      </Form>
    </Show>
  );
}
