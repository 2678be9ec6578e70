import { keepers } from "@allotment/core/access/role";
import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { roomName } from "../../../lib/room-name.ts";
import { holds } from "../../../lib/session.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getMyPots, type PotLine } from "../pot.queries.ts";
import { lineState } from "../pot.words.ts";

/** The pots that name you. */
export default function PotsPage() {
  const pots = createAsync(() => getMyPots());
  return (
    <>
      <PageHead title={roomName(paths.pots())} state="Money that you hold with others, or on your own." />
      <Part title="Yours" small="The newest first">
        <Show when={pots()}>
          {(page) => (
            <Show when={page().items.length > 0} fallback={<Empty />}>
              <RowList>
                <For each={page().items}>{(pot) => <PotRow pot={pot} />}</For>
                <MorePages from={page().next} read={(cursor) => getMyPots(cursor)}>
                  {(pot) => <PotRow pot={pot} />}
                </MorePages>
              </RowList>
            </Show>
          )}
        </Show>
      </Part>
      <Show when={holds(keepers)}>
        <Part title="Whole funds">
          <p>A programme's page leads to its fund, and to every pot made from it.</p>
          <Link href={paths.programmes()} look="quiet">
            See programmes
          </Link>
        </Part>
      </Show>
    </>
  );
}

const asks = ({ actions }: PotLine): boolean => actions.includes("sayYes") || actions.includes("open");

function PotRow(props: { pot: PotLine }) {
  return (
    <Row
      title={props.pot.name}
      href={paths.pot(props.pot)}
      state={lineState(props.pot)}
      heed={asks(props.pot)}
      beside
    />
  );
}
