import { createSignal, Show } from "solid-js";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import type { PotInfo } from "../pot.queries.ts";

/** A tie said aloud. No is the usual answer, and yes is fine. */
export function TieField(props: { pot: PotInfo; reader: string | undefined }) {
  const [tied, setTied] = createSignal("no");
  const holders = () =>
    (props.pot.holderIds ?? []).map((id) => ({
      value: id,
      label: id === props.reader ? "Me" : (props.pot.people[id] ?? "Someone who left"),
    }));
  return (
    <>
      <RadioGroup
        name="tied"
        label="Do you, or someone close to you, gain from this?"
        hint="It is fine to say yes."
        value="no"
        choices={[
          { value: "no", label: "No" },
          { value: "yes", label: "Yes, and I will say how" },
        ]}
        onChoice={setTied}
      />
      <Show when={tied() === "yes"}>
        <Show when={holders().length > 1}>
          <Select name="tie.personId" label="Whose tie is it?" choices={holders()} value={props.reader} />
        </Show>
        <TextField
          name="tie.what"
          label="What is the tie?"
          hint={
            props.pot.whoDecides === "circle"
              ? "In a circle, whoever has the tie steps back."
              : "Someone else who holds the pot is asked to look too. The spend stands."
          }
        />
      </Show>
    </>
  );
}
