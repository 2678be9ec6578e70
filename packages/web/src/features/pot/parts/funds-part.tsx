import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getFunds } from "../fund.queries.ts";
import { lineState } from "../pot.words.ts";

/** The funds around someone who answers for them or watches over them, but those listed already. */
export function FundsPart(props: { listed: readonly string[] }) {
  const found = createAsync(() => getFunds());
  const funds = () => found()?.filter(({ potId }) => !props.listed.includes(potId)) ?? [];
  return (
    <Show when={found() && (funds().length > 0 || props.listed.length === 0)}>
      <Part title="Whole funds" small="Each leads to every pot made from it">
        <Show when={funds().length > 0} fallback={<Empty />}>
          <RowList>
            <For each={funds()}>
              {(fund) => <Row title={fund.name} href={paths.pot(fund)} state={lineState(fund)} beside />}
            </For>
          </RowList>
        </Show>
      </Part>
    </Show>
  );
}
