import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { When } from "../../../ui/when/when.tsx";
import { type FromPot, getMorePots } from "../follow.queries.ts";
import { Way } from "./way.tsx";

/** Where a pot's money came from, and where it went. */
export function FollowPot(props: { of: FromPot }) {
  const pot = () => props.of.pot;
  const some = () => props.of.pots.length > 0 || props.of.spends.length > 0 || pot().setAsidePence > 0;
  return (
    <>
      <PageHead
        kind="Follow the pound"
        title={pot().name}
        pageTitle={`Follow the pound: ${pot().name}`}
        state={
          <>
            <strong>{money(pot().balancePence)}</strong> of it is still here.
          </>
        }
        back={{ href: paths.pot(pot()), label: `Back to ${pot().name}` }}
      />
      <Part title="Where it came from">
        <Way steps={props.of.steps} programme={props.of.programme} here={pot().potId} />
      </Part>
      <Part title="Where it went">
        <Show when={some()} fallback={<p>None of it has gone on yet.</p>}>
          <RowList>
            <For each={props.of.pots}>{(each) => <PotRow pot={each} />}</For>
            <MorePages from={props.of.morePots} read={(cursor) => getMorePots(pot().potId, cursor)}>
              {(each) => <PotRow pot={each} />}
            </MorePages>
            <Show when={pot().setAsidePence > 0}>
              <Row title="Set aside with people" state={money(pot().setAsidePence)} beside />
            </Show>
            <For each={props.of.spends}>{(spend) => <SpendRow spend={spend} />}</For>
          </RowList>
          <Show when={props.of.earlier}>
            <Link href={paths.statement(pot())} look="quiet">
              See earlier lines in the statement
            </Link>
          </Show>
        </Show>
      </Part>
    </>
  );
}

function PotRow(props: { pot: FromPot["pots"][number] }) {
  const state = () => `${money(props.pot.startedWithPence)} to start with`;
  return <Row title={props.pot.name} href={paths.follow({ id: props.pot.potId })} state={state()} beside />;
}

function SpendRow(props: { spend: FromPot["spends"][number] }) {
  return (
    <Row
      title={props.spend.what || "A spend"}
      href={paths.follow({ id: props.spend.txId })}
      said={props.spend.why}
      state={
        <>
          <span class="amount">{money(props.spend.amountPence)} spent</span>
          <br />
          {props.spend.returned ? "Put back since" : <When at={props.spend.spentOn ?? props.spend.at} />}
        </>
      }
      beside
    />
  );
}
