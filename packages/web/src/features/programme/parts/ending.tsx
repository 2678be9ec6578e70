import { MONEY_KEPT_MONTHS, NOTICE_MONTHS } from "@allotment/core/closing/closing.rules";
import { addMonths } from "@allotment/core/day";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { closeForGood, windDown } from "../ending.queries.ts";
import type { Programme } from "../programme.queries.ts";

/** How a programme comes to its end: its last day in good time, and closing once nothing is open. */
export function Ending(props: { programme: Programme }) {
  const can = (act: string) => props.programme.actions.includes(act);
  return (
    <>
      <Show when={can("windDown")}>
        <WindDown programme={props.programme} />
      </Show>
      <Show when={can("close")}>
        <CloseForm programme={props.programme} />
      </Show>
    </>
  );
}

function WindDown(props: { programme: Programme }) {
  const [open, setOpen] = createSignal(false);
  const form = useForm({
    read: (values) => ({ on: values.text("on"), note: values.text("note") }),
    send: (input) => windDown(props.programme.programmeId, input),
    done: () => tell("Said. Everyone in it hears by letter."),
  });
  return (
    <Part title="Wind it down">
      <p>People hear six months ahead. Sooner, both sides of each agreement say so first.</p>
      <Show
        when={open()}
        fallback={
          <Button look="quiet" onClick={() => setOpen(true)}>
            Say when it ends
          </Button>
        }
      >
        <Form of={form} name="wind-down">
          <DateField
            name="on"
            label="What is its last day?"
            value={addMonths(today(), NOTICE_MONTHS)}
            min={today()}
          />
          <TextareaField
            name="note"
            label="What does it leave?"
            hint="What goes on without this money, who looks after it, and what is not finished."
            reader="everyone."
            rows={5}
          />
          <Acts>
            <SendButton look="plain" doing="Saying so">
              Say that it ends
            </SendButton>
          </Acts>
        </Form>
      </Show>
    </Part>
  );
}

function CloseForm(props: { programme: Programme }) {
  const form = useForm({
    read: (values) => ({ moneyUntil: values.text("moneyUntil"), wordsUntil: values.text("wordsUntil") }),
    send: (input) => closeForGood(props.programme.programmeId, input),
    done: () => tell("It has ended. Everyone in it hears by letter."),
  });
  return (
    <Part title="Close it" small="Once nothing is open">
      <p>Every agreement has ended, the fund is closed, and your own account is co-signed.</p>
      <Form of={form} name="close">
        <DateField
          name="moneyUntil"
          label="Until when are records of money kept?"
          hint="Six years at least."
          value={addMonths(today(), MONEY_KEPT_MONTHS)}
        />
        <DateField
          name="wordsUntil"
          label="Until when are people’s own words kept?"
          hint="A year is usual. Anyone can take their own words back before that."
          value={addMonths(today(), 12)}
        />
        <Acts>
          <SendButton doing="Closing it">Close this programme</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
