import { keepers, type Role } from "@allotment/core/access/role";
import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { roomName } from "../../../lib/room-name.ts";
import { holds } from "../../../lib/session.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { FundsPart } from "../parts/funds-part.tsx";
import { getMyPots, type PotLine } from "../pot.queries.ts";
import { lineState } from "../pot.words.ts";

/** The pots that name you. */
export default function PotsPage() {
  const pots = createAsync(() => getMyPots());
  return (
    <>
      <PageHead
        title={roomName(paths.pots())}
        state={
          holds(watchers)
            ? "Money as it moves, from each fund to the people who use it."
            : "Money that you hold with others, or on your own."
        }
      />
      <Show when={pots()}>
        {(page) => (
          <Show when={page().items.length > 0 || !holds(keepers)}>
            <Part title="Yours" small={page().items.length > 1 ? "The newest first" : undefined}>
              <Show when={page().items.length > 0} fallback={<Empty />}>
                <RowList>
                  <For each={page().items}>{(pot) => <PotRow pot={pot} />}</For>
                  <MorePages from={page().next} read={(cursor) => getMyPots(cursor)}>
                    {(pot) => <PotRow pot={pot} />}
                  </MorePages>
                </RowList>
              </Show>
            </Part>
          </Show>
        )}
      </Show>
      <Show when={holds(keepers) && pots()}>
        {(page) => (
          <WaitPart>
            <FundsPart listed={page().items.map(({ potId }) => potId)} />
          </WaitPart>
        )}
      </Show>
    </>
  );
}

/** Those who watch over money, and hold none of it. */
const watchers: readonly Role[] = ["governor", "auditor"];

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
