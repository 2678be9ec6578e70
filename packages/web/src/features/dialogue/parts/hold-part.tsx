import { revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup, Tick } from "../../../ui/choices/checkbox-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { getTalk, getTalks, holdTalk, type Talk } from "../dialogue.queries.ts";
import { nameOf } from "../dialogue.words.ts";

/** Say that you talked: on which day, and who was there. */
export function HoldPart(props: { talk: Talk }) {
  const everyone = () => [...props.talk.givingIds, ...props.talk.receivingIds, ...props.talk.guestIds];
  const form = useForm({
    read: (values) => ({
      heldOn: values.text("heldOn"),
      presentIds: values.list("presentIds"),
      theyWantedWorkerThere: values.flag("theyWantedWorkerThere"),
    }),
    send: (input) => holdTalk(props.talk.dialogueId, input),
    done: () => {
      tell("Good. Now each side writes what it heard.");
      return revalidate([getTalk.keyFor(props.talk.dialogueId), getTalks.key]);
    },
  });
  const soonest = () => {
    const planned = props.talk.bookedFor ?? today();
    return [planned, today()].sort()[0] ?? today();
  };
  return (
    <Show when={props.talk.actions.includes("hold")}>
      <Part title="After you have talked">
        <More label="Say that you have talked" open={(props.talk.bookedFor ?? "") <= today()}>
          <Form of={form} name="hold">
            <DateField name="heldOn" label="Which day did you talk?" max={today()} value={soonest()} />
            <CheckboxGroup
              name="presentIds"
              label="Who was there?"
              values={everyone()}
              choices={everyone().map((id) => ({ value: id, label: nameOf(props.talk.people)(id) }))}
            />
            <Show when={props.talk.kind === "outwardServed"}>
              <Tick
                name="theyWantedWorkerThere"
                label="One person was there with their own worker, and wanted that."
              />
            </Show>
            <Acts>
              <SendButton doing="Saving">We have talked</SendButton>
            </Acts>
          </Form>
        </More>
      </Part>
    </Show>
  );
}
