import { addDays } from "@allotment/core/day";
import { endReasons, NOTICE_DAYS } from "@allotment/core/grant/end.rules";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { askEnd } from "../end.queries.ts";
import { endReasonWords } from "../end.words.ts";
import type { GrantInfo } from "../grant.queries.ts";

/** Give notice, or ask the other side for an early end. */
export function AskEndForm(props: { grant: GrantInfo }) {
  const [open, setOpen] = createSignal(false);
  const form = useForm({
    read: (values) => ({
      reason: values.choice("reason", endReasons, "Pick why."),
      why: values.text("why"),
      on: values.text("on"),
    }),
    send: (input, key) => askEnd(props.grant.grantId, input, key),
    done: (grant) =>
      tell(
        grant.ending?.needsYes
          ? "Sent. It ends early if the other side says yes."
          : "Sent. The other side and the board have your notice.",
      ),
  });
  return (
    <Part title="End it early">
      <Show
        when={open()}
        fallback={
          <>
            <p>
              Either side can, with {NOTICE_DAYS} days of notice, or sooner if both say so. Money that was
              promised until then still comes.
            </p>
            <Button look="quiet" onClick={() => setOpen(true)}>
              End this grant early
            </Button>
          </>
        }
      >
        <Form of={form} name="ask-end">
          <RadioGroup
            name="reason"
            label="Why?"
            hint="There is no other reason. Talk about anything else, or ask for a change."
            choices={endReasons.map((value) => ({ value, label: endReasonWords[value] }))}
          />
          <TextareaField
            name="why"
            label="What has happened?"
            hint="Both sides and the board can read this. Name no one who is served."
            rows={4}
          />
          <DateField
            name="on"
            label="When would it end?"
            hint="Sooner than the day shown, the other side has to say yes."
            value={addDays(today(), NOTICE_DAYS)}
            min={today()}
          />
          <Acts>
            <SendButton look="plain" doing="Sending">
              Send this to the other side
            </SendButton>
          </Acts>
        </Form>
      </Show>
    </Part>
  );
}
