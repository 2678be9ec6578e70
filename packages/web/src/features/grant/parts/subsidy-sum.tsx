import { needsConfirming } from "@allotment/core/grant/subsidy.rules";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { agreedMoney } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { confirmSubsidy, type GrantInfo } from "../grant.queries.ts";

type Sums = NonNullable<GrantInfo["subsidySums"]>;
type Subsidy = NonNullable<GrantInfo["subsidy"]>;

/** What was found under the subsidy rules, the three-year sum, and its confirming. */
export function SubsidySum(props: { grant: GrantInfo }) {
  return (
    <Show when={props.grant.subsidy}>
      {(subsidy) => (
        <Part title="Subsidy rules">
          <Show when={subsidy().why}>{(why) => <p>{why()}</p>}</Show>
          <Show
            when={needsConfirming(subsidy().outcome) && props.grant.subsidySums}
            fallback={
              <p>
                {subsidy().outcome === "notASubsidy" ? "This is not a subsidy." : "Another route is used."}
              </p>
            }
          >
            {(sums) => <Sum grant={props.grant} subsidy={subsidy()} sums={sums()} />}
          </Show>
        </Part>
      )}
    </Show>
  );
}

function Sum(props: { grant: GrantInfo; subsidy: Subsidy; sums: Sums }) {
  const receiver = () => props.grant.hostName ?? props.grant.orgName;
  return (
    <>
      <p>
        This counts as minimal help to {receiver()}. The law allows {agreedMoney(props.sums.limitPence)} over
        this and the two previous financial years.
      </p>
      <Facts>
        <Fact term="Had before, elsewhere">{agreedMoney(props.sums.declaredBeforePence)}</Fact>
        <Fact term="Other agreements here">{agreedMoney(props.sums.otherGrantsPence)}</Fact>
        <Fact term="This grant">{agreedMoney(props.sums.thisGrantPence)}</Fact>
        <Fact term="Over three years">{agreedMoney(props.sums.threeYearSumPence)}</Fact>
        <Fact term="Room left">{agreedMoney(props.sums.headroomAfterPence)}</Fact>
      </Facts>
      <Show when={props.subsidy.noticeOn}>
        {(on) => (
          <p>
            Written notice was given on <When at={on()} />.
          </p>
        )}
      </Show>
      <Show
        when={props.subsidy.confirmedOn}
        fallback={<p>It waits to be confirmed in writing. No money can be sent before that.</p>}
      >
        {(on) => (
          <p>
            {props.grant.people[props.subsidy.confirmedBy ?? ""] ?? "Someone who left"} confirmed it on{" "}
            <When at={on()} />.
          </p>
        )}
      </Show>
      <Show when={props.grant.actions.includes("confirmSubsidy")}>
        <Confirm grant={props.grant} sums={props.sums} receiver={receiver()} />
      </Show>
    </>
  );
}

function Confirm(props: { grant: GrantInfo; sums: Sums; receiver: string }) {
  const form = useForm({
    read: (values) => values.pence("declaredBeforePence"),
    send: (before, key) => confirmSubsidy(props.grant.grantId, before, key),
    done: () => tell("Confirmed. The money can be sent now."),
  });
  return (
    <Form of={form} name="Subsidy sum">
      <MoneyField
        name="declaredBeforePence"
        label={`What did ${props.receiver} have before?`}
        hint="In this financial year and the two before it, from any public body, outside these agreements."
        reader={`${props.grant.funderName}, because the law asks.`}
        pence={props.sums.declaredBeforePence}
      />
      <Acts>
        <SendButton doing="Confirming">Confirm this in writing for {props.receiver}</SendButton>
      </Acts>
    </Form>
  );
}
