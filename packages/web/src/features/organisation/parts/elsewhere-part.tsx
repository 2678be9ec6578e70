import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { inDays, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { type ElsewherePage, getHadElsewhere, getMadeElsewhere } from "../organisation.queries.ts";

type Grant = ElsewherePage["items"][number];

const stateOf = (grant: Grant): string =>
  `${grant.title}. ${money(grant.amountPence)}, ${inDays(grant.awardedOn)}.`;

/** Published grants of an organisation: those it had, and those it made. Nothing is drawn when there are none. */
export function ElsewherePart(props: { orgId: string; made: boolean }) {
  const read = (cursor?: string) =>
    props.made ? getMadeElsewhere(props.orgId, cursor) : getHadElsewhere(props.orgId, cursor);
  const first = createAsync(() => read());
  const [more, setMore] = createSignal<readonly ElsewherePage[]>([]);
  const last = () => more().at(-1) ?? first();
  const grants = () => [...(first()?.items ?? []), ...more().flatMap(({ items }) => items)];
  async function readOn(cursor: string) {
    const next = await read(cursor);
    setMore((pages) => [...pages, next]);
  }
  return (
    <Show when={grants().length > 0}>
      <Part
        title={props.made ? "Grants it made" : "Grants it had"}
        small="Published, and recorded here"
        id={props.made ? "made" : "had"}
      >
        <RowList>
          <For each={grants()}>
            {(grant) => (
              <Row
                title={
                  props.made ? `${grant.orgName}: ${grant.title}` : `${grant.funderName}: ${grant.title}`
                }
                href={paths.grantElsewhere(grant)}
                state={stateOf(grant)}
              />
            )}
          </For>
        </RowList>
        <Show when={last()?.next}>
          {(cursor) => (
            <Button look="quiet" onClick={() => void readOn(cursor())}>
              Show more
            </Button>
          )}
        </Show>
      </Part>
    </Show>
  );
}
