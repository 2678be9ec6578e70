import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { me } from "../../../lib/session.ts";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { getPeople, namingPlaces } from "../learning.queries.ts";

/** Whose life a cycle is about: one's own, or that of someone who said yes to it. They are told, and can leave. */
export function WhoseLife() {
  const people = createAsync(() => getPeople(namingPlaces()));
  const others = () => (people() ?? []).filter(({ personId }) => personId !== me()?.person.personId);
  const [about, setAbout] = createSignal("");
  return (
    <Show when={others().length > 0}>
      <Select
        name="personId"
        label="Whose life is it about?"
        hint="They are in it with you. They are told, and can leave at any time."
        none="My own"
        choices={others().map(({ personId, name }) => ({ value: personId, label: name }))}
        onChoice={setAbout}
      />
      <Show when={about()}>
        <Tick name="personSaidYesAt" label="I asked them, and they said yes." />
      </Show>
    </Show>
  );
}
