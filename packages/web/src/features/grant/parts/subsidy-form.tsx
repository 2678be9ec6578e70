import { createAsync, useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import type { Values } from "../../../form/values.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { type DraftEdit, editDraft, type GrantInfo, listHosts } from "../grant.queries.ts";
import { counts, outcomes, screen } from "../subsidy.words.ts";

/** Who receives the money, and the subsidy questions for them: the group, or the host that holds its money. */
export function SubsidyForm(props: { grant: GrantInfo }) {
  const navigate = useNavigate();
  const hosts = createAsync(() => listHosts(props.grant.programmeId));
  const [outcome, setOutcome] = createSignal(props.grant.subsidy?.outcome ?? "");
  const form = useForm({
    read: (values) => readEdit(values, props.grant),
    send: (edit) => editDraft(props.grant.grantId, props.grant.version, edit),
    done: () => {
      tellNext("Saved.");
      navigate(paths.grantDraft(props.grant));
    },
  });
  const others = () =>
    (hosts() ?? [])
      .filter(({ orgId }) => orgId !== props.grant.orgId)
      .map(({ orgId, orgName }) => ({ value: orgId, label: orgName }));
  return (
    <>
      <PageHead
        kind="An agreement, being written"
        title="Who receives the money, and the subsidy questions"
        state="When a host holds the money, its own sums count."
        back={{ href: paths.grantDraft(props.grant), label: "Back to the list" }}
      />
      <Part title="Your answers">
        <Form of={form}>
          <Select
            name="hostOrgId"
            label="Does another group hold the money?"
            hint="A group with no bank account of its own has a host. The host says yes first."
            none={`No, ${props.grant.orgName} receives it`}
            choices={others()}
            value={props.grant.hostOrgId}
          />
          <CheckboxGroup
            name="screen"
            label="What is true of this money, for whoever receives it?"
            hint="All four make it a subsidy."
            choices={screen}
            values={screen.map(({ value }) => value).filter((one) => props.grant.subsidy?.screen?.[one])}
          />
          <RadioGroup
            name="subsidy.outcome"
            label="What did you find?"
            choices={outcomes}
            value={outcome()}
            onChoice={setOutcome}
          />
          <TextareaField name="subsidy.why" label="Why?" rows={3} value={props.grant.subsidy?.why} />
          <Show when={counts(outcome())}>
            <SumFields grant={props.grant} />
          </Show>
          <Acts>
            <SendButton doing="Saving">Save and go back</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}

function SumFields(props: { grant: GrantInfo }) {
  return (
    <>
      <MoneyField
        name="subsidy.declaredBeforePence"
        label="What did they have before?"
        hint="In this financial year and the two before it, from any public body, outside these agreements."
        pence={props.grant.subsidy?.declaredBeforePence}
      />
      <Show when={props.grant.subsidySums}>
        {(sums) => (
          <p>
            With this grant that comes to {money(sums().threeYearSumPence)} of {money(sums().limitPence)} over
            three years.
          </p>
        )}
      </Show>
      <TextareaField
        name="terms.subsidyNote"
        label="The note to whoever receives it"
        hint="Say that it counts under the subsidy rules. Their three-year sum is put beside it when you offer."
        rows={3}
        value={props.grant.versions[0]?.terms.subsidyNote?.words}
      />
    </>
  );
}

/** The four answers, when any was given. */
const screenOf = (ticked: readonly string[]) => ({
  fromPublicMoney: ticked.includes("fromPublicMoney"),
  toSomeoneWhoSells: ticked.includes("toSomeoneWhoSells"),
  givesAnAdvantage: ticked.includes("givesAnAdvantage"),
  couldAffectTrade: ticked.includes("couldAffectTrade"),
});

function readEdit(values: Values, grant: GrantInfo): DraftEdit {
  const hostOrgId = values.maybe("hostOrgId") ?? null;
  const recipientOrgId = hostOrgId ?? grant.orgId;
  const outcome = values.choice("subsidy.outcome", ["notASubsidy", "mfa", "spei", "other"]);
  const before = counts(outcome) ? values.pence("subsidy.declaredBeforePence") : 0;
  const note = counts(outcome) ? values.maybe("terms.subsidyNote") : undefined;
  const why = values.maybe("subsidy.why");
  return {
    hostOrgId,
    subsidy: {
      outcome,
      recipientOrgId,
      declaredBeforePence: before,
      screen: screenOf(values.list("screen")),
      ...(why ? { why } : {}),
    },
    ...(note ? { terms: { subsidyNote: { words: note, recipientOrgId } } } : { clear: ["subsidyNote"] }),
  };
}
