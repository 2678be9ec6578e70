import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { askChange } from "../change.queries.ts";
import type { PotInfo } from "../pot.queries.ts";
import { modeWords } from "../pot.words.ts";

const ofGroups = ["team", "organisation", "circle"] as const;
const withAPerson = ["pair", "citizenHolds", "citizenDirects", "mix"] as const;

/** Ways of deciding that this pot can turn to; none but its own for the funder's. */
const modesFor = ({ whoDecides, holderIds = [] }: PotInfo) => {
  if (whoDecides === "funder") return [whoDecides] as const;
  const [first, ...rest] = ofGroups.some((mode) => mode === whoDecides) ? ofGroups : withAPerson;
  const all = [first, ...rest] as const;
  const [one = whoDecides, ...others] = all.filter((mode) => mode !== "pair" || holderIds.length === 2);
  return [one, ...others] as const;
};

/** Say what is to be different, and why. What is left as it was is not sent. */
export function ChangeForm(props: { pot: PotInfo }) {
  const form = useForm({
    read: (values) => {
      const mode = values.choice("whoDecides", modesFor(props.pot));
      const words = values.text("edges.words");
      const { edges } = props.pot;
      return {
        ...(mode === props.pot.whoDecides ? {} : { whoDecides: mode }),
        ...(edges && words !== edges.words ? { edges: { ...edges, words } } : {}),
        ...(values.flag("twoOfUs") ? { twoOfUs: true as const } : {}),
        why: values.text("why"),
      };
    },
    send: (input, key) => askChange(props.pot.potId, input, key),
    done: ({ items }) =>
      tell(
        items[0]?.doneAt === undefined
          ? "Asked. It is so when everyone it takes has said yes."
          : "It is so from now on. The others are told.",
      ),
  });
  return (
    <Part title="What is to be different?">
      <Form of={form}>
        <RadioGroup
          name="whoDecides"
          label="How is it decided?"
          value={props.pot.whoDecides}
          choices={modesFor(props.pot).map((value) => ({ value, ...modeWords[value] }))}
        />
        <TextareaField
          name="edges.words"
          label="What do you agree about using it?"
          value={props.pot.edges?.words}
          rows={4}
        />
        <Show when={!props.pot.twoOfUs && (props.pot.holderIds ?? []).length > 1}>
          <Tick name="twoOfUs" label="Two of us say yes to each spend, if we all choose it" />
        </Show>
        <TextField name="why" label="Why?" hint="Those near this pot can read it." />
        <p class="reader">
          Where it takes someone’s own yes, they are asked first. Until then all stays as it is.
        </p>
        <Acts>
          <SendButton doing="Saving">Change it</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
