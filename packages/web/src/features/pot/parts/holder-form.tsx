import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { worksIn } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { addHolder, bringHolder, getPeople, type PotInfo } from "../pot.queries.ts";

/** Someone of the place who does not hold the pot yet. */
export function HolderForm(props: { pot: PotInfo }) {
  const place = () => props.pot.orgId ?? props.pot.programmeId;
  const people = createAsync(async () => (worksIn(place()) ? getPeople(place()) : []));
  const choices = () => {
    const held: readonly string[] = props.pot.holderIds ?? [];
    const others = (people() ?? []).filter(({ personId }) => !held.includes(personId));
    const byId = new Map(others.map(({ personId, name }) => [personId, name]));
    return [...byId].map(([value, label]) => ({ value, label }));
  };
  const fromAbove = () => props.pot.actions.includes("bringHolder");
  const form = useForm({
    read: (values) => ({ personId: values.text("personId"), reason: values.text("reason") }),
    send: ({ personId, reason }, key) =>
      fromAbove()
        ? bringHolder(props.pot.potId, personId, reason, key)
        : addHolder(props.pot.potId, personId, key),
    done: () => tell("They hold it too now, and can spend from it."),
  });
  return (
    <Form of={form}>
      <Select name="personId" label="Who?" none="Pick someone" choices={choices()} />
      <Show when={fromAbove()}>
        <TextField name="reason" label="Why?" hint="All who see this pot read it. Its people have left." />
      </Show>
      <Acts>
        <SendButton look="plain" doing="Saving">
          Bring them in
        </SendButton>
      </Acts>
    </Form>
  );
}
