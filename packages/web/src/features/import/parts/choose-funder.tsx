import { Show } from "solid-js";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";

interface InFile {
  readonly ref: string;
  readonly name: string;
  readonly rows: number;
}

/** More than a few are a long list. */
const FEW = 5;

const rowsOf = (n: number): string => (n === 1 ? "1 row" : `${n.toLocaleString("en-GB")} rows`);
const asChoice = ({ ref, name, rows }: InFile) => ({
  value: ref,
  label: `${name}, ${rowsOf(rows)}`,
  hint: ref,
});

/** On a first import: which funder in the file is the organisation itself. */
export function ChooseFunder(props: {
  name: string;
  funders: readonly InFile[];
  onChoice: (ref: string) => void;
}) {
  const hint = () => `${props.name} keeps this id from now on. Only rows from this funder come in.`;
  const label = "Which funder in this file is yours?";
  return (
    <Part title="Whose grants">
      <Show
        when={props.funders.length > FEW}
        fallback={
          <RadioGroup
            name="funderRef"
            label={label}
            hint={hint()}
            choices={props.funders.map(asChoice)}
            onChoice={props.onChoice}
          />
        }
      >
        <Select
          name="funderRef"
          label={label}
          hint={hint()}
          none="Pick your organisation"
          choices={props.funders.map((one) => ({
            value: one.ref,
            label: `${one.name} (${one.ref}), ${rowsOf(one.rows)}`,
          }))}
          onChoice={props.onChoice}
        />
      </Show>
    </Part>
  );
}
