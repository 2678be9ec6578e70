import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getMySamples } from "../sample.queries.ts";

/** What an auditor asked to read, with why. */
export default function SamplesPage() {
  const first = createAsync(() => getMySamples());
  return (
    <Show when={first()}>
      {(page) => (
        <>
          <PageHead
            title="What I asked to read"
            state="An auditor may ask to read a spend. Those who hold its pot see who asked, and why."
          />
          <Part title="Newest first">
            <Show when={page().items.length > 0} fallback={<Nothing />}>
              <PagesOf first={page()} read={getMySamples}>
                {(items) => (
                  <RowList>
                    <For each={items}>
                      {({ txId, amountPence, at, until, why, open }) => (
                        <Row
                          title={why}
                          href={paths.oneSpend({ txId })}
                          state={`${money(amountPence)}. Asked on ${inDays(at)}. ${open ? "Open until" : "Closed on"} ${inDays(until)}.`}
                        />
                      )}
                    </For>
                  </RowList>
                )}
              </PagesOf>
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}

function Nothing() {
  return (
    <Empty>
      <Link href={paths.programmes()} look="quiet">
        See programmes and their funds
      </Link>
    </Empty>
  );
}
