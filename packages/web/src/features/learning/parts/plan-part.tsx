import { createAsync, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup, Tick } from "../../../ui/choices/checkbox-group.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { type Cycle, getCycle, getTries, getTry, planTry, type Try } from "../learning.queries.ts";

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Plan a try: who does it, what to look out for, when to stop, and how it could make things worse. */
export function PlanPart(props: { tried: Try }) {
  const cycle = createAsync(() => getCycle(props.tried.cycleId));
  return (
    <Part title="Plan it" id="plan">
      <Show when={cycle()}>{(found) => <PlanForm tried={props.tried} cycle={found()} />}</Show>
    </Part>
  );
}

function PlanForm(props: { tried: Try; cycle: Cycle }) {
  const isPersonal = () => props.cycle.scale === "person";
  const form = useForm({
    read: (values) => ({
      doneByIds: values.list("doneByIds"),
      lookFor: lines(values.text("lookFor")),
      noticeAsWeGo: values.text("noticeAsWeGo"),
      stopRule: values.text("stopRule"),
      safeToTry: values.text("safeToTry"),
      ...(values.flag("personSaidYesAt") ? { personSaidYesAt: new Date().toISOString() } : {}),
    }),
    send: (input, key) => planTry(props.tried.experimentId, input, key),
    done: () => {
      tell("Planned. Begin when you are ready.");
      return revalidate([getTry.keyFor(props.tried.experimentId), getTries.key]);
    },
  });
  return (
    <Form of={form}>
      <CheckboxGroup
        name="doneByIds"
        label="Who does it?"
        values={[me()?.person.personId ?? ""]}
        choices={props.cycle.memberIds.map((id) => ({
          value: id,
          label: props.cycle.people[id] ?? "Someone",
        }))}
      />
      <TextareaField
        name="lookFor"
        label="What will you look out for?"
        hint="One thing on each line."
        rows={3}
        noted
      />
      <TextareaField name="noticeAsWeGo" label="Or say how you will notice as you go" rows={2} />
      <TextareaField name="stopRule" label="When would you stop?" rows={2} />
      <TextareaField name="safeToTry" label="How might this make things worse for someone?" rows={2} />
      <Show when={isPersonal()}>
        <Tick name="personSaidYesAt" label="The person is happy for us to try this." />
      </Show>
      <Acts>
        <SendButton doing="Saving">Save this plan</SendButton>
      </Acts>
    </Form>
  );
}
