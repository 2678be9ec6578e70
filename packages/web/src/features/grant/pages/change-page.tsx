import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { type GrantInfo, getGrant, proposeChange, type Terms } from "../grant.queries.ts";
import { groupWords, lastSigned, namesOf, partNames, type TermPart } from "../grant.words.ts";
import { TermField } from "../parts/term-fields.tsx";
import { readParts } from "../sections.ts";

/** What a change can be about. */
const changeable = [
  "purpose",
  "promises",
  "amountPence",
  "paymentPlan",
  "paymentNote",
  "endsOn",
  "learningTime",
  "learningRhythm",
  "edges",
  "safeguardingNote",
  "dataNote",
  "pledge",
] as const satisfies readonly TermPart[];

export default function ChangePage() {
  const ids = useParams<{ grantId: string }>();
  const grant = createAsync(() => getGrant(ids.grantId));
  return <Show when={grant()}>{(found) => <Change grant={found()} />}</Show>;
}

function Change(props: { grant: GrantInfo }) {
  return (
    <>
      <PageHead
        kind={`An agreement, in ${props.grant.programmeName}`}
        title="Ask for a change"
        state="What is agreed now stays until both sides have signed something else."
        back={{ href: paths.grant(props.grant), label: `Back to ${groupWords(props.grant)}` }}
      />
      <Show
        when={props.grant.actions.includes("proposeChange")}
        fallback={
          <Part title="Not now">
            <p>A change can be asked for while the agreement is live and no other change is open.</p>
          </Part>
        }
      >
        <ChangeForm grant={props.grant} />
      </Show>
    </>
  );
}

/** Another amount needs another plan, which adds up to it. */
const asked = (ticked: readonly string[]): TermPart[] =>
  changeable.filter(
    (part) => ticked.includes(part) || (part === "paymentPlan" && ticked.includes("amountPence")),
  );

function ChangeForm(props: { grant: GrantInfo }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = createSignal<readonly TermPart[]>([]);
  const [amount, setAmount] = createSignal<number>();
  const agreed = (): Terms => lastSigned(props.grant)?.terms ?? {};
  const terms = (): Terms => ({ ...agreed(), amountPence: amount() ?? agreed().amountPence });
  const told = () => namesOf(props.grant.people, props.grant.willTell);
  const form = useForm({
    read: (values) => {
      if (chosen().length === 0) values.trouble("changes", "Tick what would change.");
      return {
        changes: readParts(chosen(), values, "changes.", agreed()).terms,
        why: values.text("why"),
        from: values.text("from"),
      };
    },
    send: (input, key) => proposeChange(props.grant.grantId, input, key),
    done: () => {
      tellNext("Asked. Both sides can read it and sign.");
      navigate(paths.grant(props.grant));
    },
  });
  return (
    <Part title="Your change">
      <Form of={form}>
        <CheckboxGroup
          name="changes"
          label="What would change?"
          choices={changeable.map((part) => ({ value: part, label: partNames[part] }))}
          onChoices={(values) => setChosen(asked(values))}
        />
        <For each={chosen()}>
          {(part) => (
            <TermField
              part={part}
              prefix="changes."
              grant={props.grant}
              terms={terms()}
              onAmount={setAmount}
            />
          )}
        </For>
        <TextareaField name="why" label="Why?" hint="What is different now, and who told you." />
        <DateField name="from" label="From when would it hold?" min={today()} />
        <Show when={told().length > 0}>
          <p class="told">{list(told())} will be told.</p>
        </Show>
        <Acts>
          <SendButton doing="Asking">Ask for this change</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
