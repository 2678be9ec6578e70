import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays, onClock } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { grantGrace } from "../act.queries.ts";

/** When something technical went wrong: the steward keeps the door open for one group, by the reference they ring with. */
export function Grace() {
  const [round, setRound] = createSignal(1);
  const form = useForm({
    read: (values) => ({
      applicationId: values.text("applicationId"),
      hours: values.number("hours"),
      reason: values.text("reason"),
    }),
    send: ({ applicationId, ...grace }) => grantGrace(applicationId, grace),
    done: ({ graceUntil }) => {
      tell(`That group can send until ${onClock(graceUntil)} on ${inDays(graceUntil)}. They will be told.`);
      setRound(round() + 1);
    },
  });
  return (
    <Part title="Something went wrong?">
      <More label="Keep the door open for one group">
        <Form of={form} name="grace">
          <Show when={round()} keyed>
            <p>Only when something technical failed. You do not see their draft.</p>
            <TextField
              name="applicationId"
              label="The reference they gave you"
              hint="It starts with app_. It stands at the foot of their application."
              width="medium"
              spellcheck={false}
            />
            <TextField
              name="hours"
              label="How many hours after closing?"
              hint="At most 48."
              inputmode="numeric"
              width="short"
            />
            <TextareaField
              name="reason"
              label="What went wrong?"
              reader="the group, and auditors."
              rows={2}
            />
            <Acts>
              <SendButton look="plain" doing="Opening">
                Let them send
              </SendButton>
            </Acts>
          </Show>
        </Form>
      </More>
    </Part>
  );
}
