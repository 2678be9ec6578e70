import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me, worksIn } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup, Tick } from "../../../ui/choices/checkbox-group.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { getPeople, getPot, makePot, type PotInfo } from "../pot.queries.ts";
import { modeWords } from "../pot.words.ts";

/** Make a pot inside one that you hold. */
export default function NewPotPage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const people = createAsync(async () => {
    // Who sees the people of a place is known with the session, which may come after the pot.
    if (!me()) return undefined;
    const { orgId, programmeId } = await getPot(ids.potId);
    const place = orgId ?? programmeId;
    return worksIn(place) ? getPeople(place) : [];
  });
  return (
    <Show when={pot()}>
      {(parent) => (
        <>
          <PageHead
            kind={`A pot, in ${parent().name}`}
            title="Make a pot"
            state={
              <>
                <strong>{money(parent().balancePence)}</strong> is left to make it from. It opens when all who
                will hold it say yes.
              </>
            }
            back={{ href: paths.pot(parent()), label: `Back to ${parent().name}` }}
          />
          <Show
            when={parent().actions.includes("makePot")}
            fallback={
              <Part title="Not now">
                <p>Only those who hold an open pot can make pots in it.</p>
              </Part>
            }
          >
            <Show when={people()}>{(known) => <PotForm parent={parent()} people={known()} />}</Show>
          </Show>
        </>
      )}
    </Show>
  );
}

type Person = { readonly personId: string; readonly name: string };

/** Everyone who could hold it: the people of the place and those who hold the pot above, each once, by name. */
const choicesOf = (parent: PotInfo, people: readonly Person[]) => {
  const held = (parent.holderIds ?? []).map((personId) => ({
    personId,
    name: parent.people[personId] ?? "Someone",
  }));
  const byId = new Map([...people, ...held].map((person) => [person.personId, person.name]));
  return [...byId]
    .map(([value, name]) => ({ value, label: value === me()?.person.personId ? `${name} (you)` : name }))
    .sort((a, b) => a.label.localeCompare(b.label));
};

const modes = ["pair", "citizenHolds", "citizenDirects", "mix", "team", "organisation", "circle"] as const;

function PotForm(props: { parent: PotInfo; people: readonly Person[] }) {
  const navigate = useNavigate();
  const [pence, setPence] = createSignal<number>();
  const [holders, setHolders] = createSignal<readonly string[]>([]);
  const choices = () => choicesOf(props.parent, props.people);
  const names = () =>
    choices()
      .filter(({ value }) => holders().includes(value))
      .map(({ label }) => label);
  const form = useForm({
    read: (values) => ({
      parentId: props.parent.potId,
      name: values.text("name"),
      amountPence: values.pence("amountPence"),
      whoDecides: values.choice("whoDecides", modes, "Pick how it is decided."),
      holderIds: values.list("holderIds"),
      edges: { words: values.text("edges.words") },
      twoOfUs: values.flag("twoOfUs"),
      hidden: values.flag("hidden"),
      statutory: values.flag("statutory"),
    }),
    send: makePot,
    done: (made) => {
      tellNext("Made. It waits for a yes from all who will hold it.");
      navigate(paths.pot(made));
    },
  });
  return (
    <Part title="Your pot">
      <Form of={form}>
        <TextField name="name" label="What is it called?" hint="Jo and Dean, or the Door team pot." />
        <MoneyField
          name="amountPence"
          label="How much goes in?"
          leftPence={props.parent.balancePence}
          onPence={setPence}
        />
        <CheckboxGroup
          name="holderIds"
          label="Who will hold it?"
          hint="Each says yes before it opens."
          choices={choices()}
          onChoices={setHolders}
        />
        <RadioGroup
          name="whoDecides"
          label="How is it decided?"
          choices={modes.map((value) => ({ value, ...modeWords[value] }))}
        />
        <TextareaField
          name="edges.words"
          label="What do you agree about using it?"
          hint="Plain words. Anything outside can still be spent, and talked about."
          rows={3}
        />
        <Tick name="twoOfUs" label="Two of us say yes to each spend, as we all choose" />
        <Tick name="hidden" label="Keep it out of sight of everyone but those who hold it" />
        <Tick name="statutory" label="It is part of someone’s care plan" />
        <p class="reader">
          {names().length > 0 ? `${list(names())} will be asked.` : "No one is asked yet."}
        </p>
        <Acts>
          <SendButton doing="Making it">Make a pot with {money(pence() ?? 0)}</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
