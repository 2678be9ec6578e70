import { addDays } from "@allotment/core/day";
import { pauseReasons } from "@allotment/core/grant/pause.rules";
import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { getAnswering } from "../../../lib/answering.ts";
import { me, memberships, worksIn } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { GrantInfo } from "../grant.queries.ts";
import { getLookDays, keepPause, pauseGrant, resumeGrant } from "../pause.queries.ts";
import { pauseReasonWords } from "../pause.words.ts";

function LookOn(props: { grant: GrantInfo }) {
  const days = createAsync(() => getLookDays(props.grant.programmeId));
  return <Show when={days()}>{(most) => <LookWithin days={most()} />}</Show>;
}

function LookWithin(props: { days: number }) {
  const last = () => addDays(today(), props.days);
  return (
    <DateField
      name="lookOn"
      label="By which day is it looked at again?"
      hint={`In ${props.days} days at most.`}
      value={last()}
      min={today()}
      max={last()}
    />
  );
}

/** Pause it, for one of a few reasons, with a second person. */
export function PauseForm(props: { grant: GrantInfo }) {
  const places = () => [...new Set(memberships().map(({ scope }) => scope))].filter(worksIn);
  const people = createAsync(() => getAnswering(places()));
  const others = () => (people() ?? []).filter(({ value }) => value !== me()?.person.personId);
  const form = useForm({
    read: (values) => {
      const reason = values.choice("reason", pauseReasons, "Pick why.");
      const secondId = values.text("secondId");
      if (!values.list("notMyReport").includes("yes"))
        values.trouble("notMyReport", "Name someone who does not report to you, and say so.");
      return {
        reason,
        why: values.text("why"),
        secondId,
        notMyReport: true as const,
        lookOn: values.text("lookOn"),
      };
    },
    send: (input, key) => pauseGrant(props.grant.grantId, input, key),
    done: () => tell("It is paused. The group and the board are told."),
  });
  return (
    <Part title="Pause it" small="With a second person">
      <Form of={form} name="pause">
        <RadioGroup
          name="reason"
          label="Why?"
          hint="There is no other reason. Talk about anything else."
          choices={pauseReasons.map((value) => ({ value, label: pauseReasonWords[value] }))}
        />
        <TextareaField
          name="why"
          label="What has happened?"
          hint="Both sides and the board can read this. Name no one who is served."
          rows={4}
        />
        <Select
          name="secondId"
          label="Who does this with you?"
          hint="Someone who answers for this money, or for safety."
          none="Pick someone"
          choices={others()}
        />
        <CheckboxGroup
          name="notMyReport"
          label="Are they free to disagree?"
          choices={[{ value: "yes", label: "They do not report to me" }]}
        />
        <LookOn grant={props.grant} />
        <Acts>
          <SendButton doing="Pausing it">Pause this grant</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}

/** Look at it again, and leave it for now. */
export function KeepForm(props: { grant: GrantInfo }) {
  const form = useForm({
    read: (values) => ({ why: values.text("why"), lookOn: values.text("lookOn") }),
    send: (input, key) => keepPause(props.grant.grantId, input, key),
    done: () => tell("Written down. The group and the board are told."),
  });
  return (
    <Part title="Leave it paused for now">
      <Form of={form} name="keep">
        <TextareaField name="why" label="You looked at it again. Why does it stay paused?" rows={3} />
        <LookOn grant={props.grant} />
        <Acts>
          <SendButton look="plain" doing="Writing it down">
            Leave it paused
          </SendButton>
        </Acts>
      </Form>
    </Part>
  );
}

/** End the pause. */
export function ResumeForm(props: { grant: GrantInfo }) {
  const form = useForm({
    read: (values) => values.text("why"),
    send: (why, key) => resumeGrant(props.grant.grantId, why, key),
    done: () => tell("It goes on. Both sides and the board are told."),
  });
  return (
    <Part title="Let it go on">
      <Form of={form} name="resume">
        <TextareaField name="why" label="What is different now?" rows={3} />
        <Acts>
          <SendButton doing="Ending the pause">End the pause</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
