import { Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { SetUpPart } from "./part.ts";

const summary: SetUpPart["summary"] = ({ opensOn, closesOn, decisionBy }) =>
  opensOn && closesOn && decisionBy
    ? `Opens ${inDays(opensOn)}, closes ${inDays(closesOn)}, decided by ${inDays(decisionBy)}`
    : undefined;

export const dates: SetUpPart = {
  key: "dates",
  title: "Dates",
  about: "People plan by these. Once it is open they can only move later.",
  covers: ["opensOn", "closesOn", "decisionBy", "startsOn", "endsOn", "reason"],
  summary,
  fields: (props) => (
    <>
      <Show when={props.programme.state === "draft"}>
        <DateField name="opensOn" label="When can groups begin to apply?" value={props.programme.opensOn} />
      </Show>
      <DateField
        name="closesOn"
        label="When do applications close?"
        hint="At five in the afternoon on that day."
        value={props.programme.closesOn}
      />
      <DateField
        name="decisionBy"
        label="By when will each group hear from you?"
        value={props.programme.decisionBy}
      />
      <DateField name="startsOn" label="When does the work begin?" value={props.programme.startsOn} />
      <DateField name="endsOn" label="When does it end?" value={props.programme.endsOn} />
      <Show when={props.programme.state !== "draft"}>
        <TextareaField
          name="reason"
          label="Why does a date move?"
          reader="everyone with a draft, and all who read the programme."
          rows={3}
        />
      </Show>
    </>
  ),
  read: (values) => ({
    opensOn: values.maybe("opensOn"),
    closesOn: values.maybe("closesOn"),
    decisionBy: values.maybe("decisionBy"),
    startsOn: values.maybe("startsOn"),
    endsOn: values.maybe("endsOn"),
    reason: values.maybe("reason"),
  }),
};
