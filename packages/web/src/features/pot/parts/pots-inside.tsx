import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getPotsUnder, type PotInfo, type PotLine } from "../pot.queries.ts";
import { lineState } from "../pot.words.ts";

/** The pots made from this one. Those kept out of sight are one sum, with no count. */
export function PotsInside(props: { pot: PotInfo }) {
  const under = createAsync(() => getPotsUnder(props.pot.potId));
  const some = () => (under()?.items.length ?? 0) > 0 || props.pot.setAsidePence > 0;
  return (
    <Show when={some()}>
      <Part title="Pots in it">
        <RowList>
          <For each={under()?.items}>{(pot) => <PotRow pot={pot} />}</For>
          <MorePages from={under()?.next} read={(cursor) => getPotsUnder(props.pot.potId, cursor)}>
            {(pot) => <PotRow pot={pot} />}
          </MorePages>
          <Show when={props.pot.setAsidePence > 0}>
            <Row title="Set aside with people" state={money(props.pot.setAsidePence)} beside />
          </Show>
        </RowList>
        <Show when={props.pot.actions.includes("seeTree")}>
          <Link href={paths.potTree(props.pot)} look="quiet">
            See every pot of this fund
          </Link>
        </Show>
      </Part>
    </Show>
  );
}

function PotRow(props: { pot: PotLine }) {
  return <Row title={props.pot.name} href={paths.pot(props.pot)} state={lineState(props.pot)} beside />;
}
