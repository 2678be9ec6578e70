import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import {
  addMember,
  type Cycle,
  connectCycle,
  getCycles,
  getPeople,
  getPlaceCycles,
  namingPlaces,
  rereadCycle,
} from "../learning.queries.ts";

/** Someone joins, with why the edge moves. */
export function Bring(props: { cycle: Cycle }) {
  const people = createAsync(() => getPeople(namingPlaces()));
  const left = () => (people() ?? []).filter(({ personId }) => !props.cycle.memberIds.includes(personId));
  const form = useForm({
    read: (values) => ({
      personId: values.text("personId"),
      why: values.text("why"),
      personSaidYes: values.flag("personSaidYes"),
    }),
    send: (input) => addMember(props.cycle.cycleId, input),
    done: () => {
      tell("They are in it now.");
      return rereadCycle(props.cycle.cycleId);
    },
  });
  return (
    <Show when={left().length > 0} fallback={<p class="soft">There is no one to choose from here.</p>}>
      <Form of={form} name="member">
        <Select
          name="personId"
          label="Who?"
          choices={left().map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <TextareaField name="why" label="Why does the edge move?" rows={2} />
        <Show when={props.cycle.personId && props.cycle.personId !== me()?.person.personId}>
          <Tick name="personSaidYes" label="The person this is about said yes." />
        </Show>
        <Acts>
          <SendButton look="plain" doing="Bringing them in">
            Bring them in
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}

/** Which cycle hears what this one learns. */
export function Connect(props: { cycle: Cycle }) {
  const cycles = createAsync(async () => {
    const { programmeId } = props.cycle;
    const [own, around] = await Promise.all([
      getCycles(),
      programmeId ? getPlaceCycles(programmeId) : undefined,
    ]);
    return [
      ...new Map([...own.items, ...(around?.items ?? [])].map((each) => [each.cycleId, each])).values(),
    ];
  });
  const left = () =>
    (cycles() ?? []).filter(
      ({ cycleId }) => cycleId !== props.cycle.cycleId && !props.cycle.feedsInto.includes(cycleId),
    );
  const form = useForm({
    read: (values) => values.text("toCycleId"),
    send: (toCycleId) => connectCycle(props.cycle.cycleId, toCycleId),
    done: () => {
      tell("Connected.");
      return rereadCycle(props.cycle.cycleId);
    },
  });
  return (
    <Show when={left().length > 0} fallback={<p class="soft">There is no other cycle to choose.</p>}>
      <Form of={form} name="connect">
        <Select
          name="toCycleId"
          label="Which cycle?"
          choices={left().map(({ cycleId, purpose }) => ({ value: cycleId, label: purpose }))}
        />
        <Acts>
          <SendButton look="plain" doing="Connecting">
            Connect them
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
