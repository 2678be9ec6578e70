import { Show } from "solid-js";
import { agreedMoney } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Acts } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { GrantInfo } from "../grant.queries.ts";

/** Sums and dates; the way to the payments for those who may see them. */
export function MoneyFacts(props: { grant: GrantInfo }) {
  const seesPayments = () => props.grant.payments !== undefined;
  return (
    <Part title="The money">
      <Facts>
        <Fact term="Amount">{agreedMoney(props.grant.amountPence)}</Fact>
        <Show when={props.grant.startsOn}>
          {(from) => (
            <Fact term="From">
              <When at={from()} />
            </Fact>
          )}
        </Show>
        <Show when={props.grant.endsOn}>
          {(to) => (
            <Fact term="To">
              <When at={to()} />
            </Fact>
          )}
        </Show>
        <Show when={props.grant.hostName}>{(host) => <Fact term="Held by">{host()}, the host</Fact>}</Show>
        <Show when={seesPayments()}>
          <Fact term="Sent so far">{agreedMoney(props.grant.paidPence)}</Fact>
        </Show>
        <Show when={props.grant.nextDueOn}>
          {(on) => (
            <Fact term="Next payment">
              {agreedMoney(props.grant.nextDuePence ?? 0)}, agreed for <When at={on()} />
            </Fact>
          )}
        </Show>
      </Facts>
      <Acts>
        <Show when={seesPayments() && props.grant.versionN > 0}>
          <Link href={paths.payments({ grantId: props.grant.grantId })} look="quiet">
            See the payments
          </Link>
        </Show>
        <Show when={props.grant.versionN > 0 && props.grant.potId}>
          {(potId) => (
            <Link href={paths.pot({ potId: potId() })} look="quiet">
              See the grant’s pot
            </Link>
          )}
        </Show>
      </Acts>
    </Part>
  );
}
