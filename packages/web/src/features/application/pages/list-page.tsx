import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { agreedMoney, inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getProgrammePage, getSent } from "../application.queries.ts";
import { Grace } from "../components/grace.tsx";

const states = {
  draft: "Not sent",
  sent: "Waits to be read",
  inReview: "People are reading it",
  decided: "Decided",
  withdrawn: "Taken back by the group",
  talking: "We keep talking",
} as const;

/** What groups sent to a programme: newest first, and never in any other order. */
export default function ListPage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgrammePage(ids.programmeId));
  const first = createAsync(() => getSent(ids.programmeId));
  const steward = () => holds(["steward"], [ids.programmeId, programme()?.funderOrgId]);
  return (
    <Show when={programme()}>
      {(found) => (
        <>
          <PageHead
            kind={found().name}
            title="What groups sent"
            state="Newest first. There are no marks and no order of merit."
            back={{ href: paths.programme(found()), label: `Back to ${found().name}` }}
          />
          <Part title="Applications">
            <Show when={first()?.items.length ? first() : undefined} fallback={<Empty />}>
              {(page) => (
                <PagesOf first={page()} read={(cursor) => getSent(ids.programmeId, cursor)}>
                  {(applications) => (
                    <RowList>
                      <For each={applications}>
                        {(one) => (
                          <Row
                            beside
                            href={paths.application({ applicationId: one.applicationId })}
                            title={`${one.orgName}, asking for ${agreedMoney(one.askedPence ?? 0)}`}
                            state={`${states[one.state]}. Sent on ${inDays(one.sentAt ?? one.movedAt)}.`}
                          />
                        )}
                      </For>
                    </RowList>
                  )}
                </PagesOf>
              )}
            </Show>
          </Part>
          <Show when={steward()}>
            <Grace />
          </Show>
        </>
      )}
    </Show>
  );
}
