import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
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
  return (
    <Show when={first()?.items.length ? first() : undefined}>
      {(page) => (
        <Part
          title={props.made ? "Grants it made" : "Grants it had"}
          small="Published, and recorded here"
          id={props.made ? "made" : "had"}
        >
          <PagesOf first={page()} read={read}>
            {(grants) => (
              <RowList>
                <For each={grants}>
                  {(grant) => (
                    <Row
                      title={
                        props.made
                          ? `${grant.orgName}: ${grant.title}`
                          : `${grant.funderName}: ${grant.title}`
                      }
                      href={paths.grantElsewhere(grant)}
                      state={stateOf(grant)}
                    />
                  )}
                </For>
              </RowList>
            )}
          </PagesOf>
        </Part>
      )}
    </Show>
  );
}
