import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { Values } from "../../../form/values.ts";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { getPeople, staffPlaces } from "../learning.queries.ts";

const numberIn = (values: Values) => {
  if (values.text("number.value") === "") return {};
  const outOf = values.text("number.outOf") === "" ? {} : { outOf: values.number("number.outOf") };
  return { number: { value: values.number("number.value"), ...outOf, from: values.text("number.from") } };
};

const changeIn = (values: Values) => {
  const change = {
    before: values.text("change.before"),
    after: values.text("change.after"),
    since: values.text("change.since"),
  };
  return Object.values(change).some(Boolean) ? { change } : {};
};

/** What a note may carry besides its words. */
export const moreIn = (values: Values) => {
  const aboutPersonId = values.maybe("aboutPersonId");
  return {
    ...numberIn(values),
    ...changeIn(values),
    ...(aboutPersonId ? { aboutPersonId } : {}),
    ...(aboutPersonId && values.flag("saidYes") ? { personSaidYesAt: new Date().toISOString() } : {}),
  };
};

/** Depth on demand: a number and where it is from, a change of practice, the person it speaks of. */
export function NoteMore() {
  return (
    <>
      <More label="It is a number">
        <TextField name="number.value" label="The number" inputmode="numeric" width="short" />
        <TextField name="number.outOf" label="Out of" inputmode="numeric" width="short" />
        <TextField name="number.from" label="Where is it from?" />
      </More>
      <More label="We do something differently now">
        <TextareaField name="change.before" label="Before we…" rows={2} />
        <TextareaField name="change.after" label="Now we…" rows={2} />
        <DateField name="change.since" label="Since" />
      </More>
      <Show when={staffPlaces().length > 0}>
        <WaitPart>
          <About />
        </WaitPart>
      </Show>
    </>
  );
}

function About() {
  const [about, setAbout] = createSignal("");
  const people = createAsync(() => getPeople(staffPlaces()));
  const served = () => (people() ?? []).filter(({ role }) => role === "citizen");
  return (
    <Show when={served().length > 0}>
      <More label="It speaks of a person">
        <Select
          name="aboutPersonId"
          label="Who?"
          hint="It then stays with your team, unless as a copy with no one in it."
          none="No one"
          onChoice={setAbout}
          choices={served().map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <Show when={about()}>
          <Tick name="saidYes" label="They said yes to others reading it." />
        </Show>
      </More>
    </Show>
  );
}
