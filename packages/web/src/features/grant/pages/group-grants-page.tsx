import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { listGroupGrants, listHostedGrants } from "../grant.queries.ts";
import { GrantRows } from "../parts/grant-rows.tsx";

/** What a group was granted, and what it holds for other groups. */
export default function GroupGrantsPage() {
  const ids = useParams<{ organisationId: string }>();
  const own = createAsync(() => listGroupGrants(ids.organisationId));
  const hosted = createAsync(() => listHostedGrants(ids.organisationId));
  return (
    <Show when={own()}>
      {(page) => (
        <>
          <PageHead
            kind={page().items[0]?.orgName}
            title="Our grants"
            back={{ href: paths.home(), label: "Back home" }}
          />
          <Part title="Agreements" small="The newest first">
            <Show when={page().items.length > 0} fallback={<Empty />}>
              <PagesOf first={page()} read={(cursor) => listGroupGrants(ids.organisationId, cursor)}>
                {(grants) => <GrantRows grants={grants} by="programme" />}
              </PagesOf>
            </Show>
          </Part>
          <Show when={hosted()?.items.length ? hosted() : undefined}>
            {(held) => (
              <Part title="Held for others" small="You are their host">
                <PagesOf first={held()} read={(cursor) => listHostedGrants(ids.organisationId, cursor)}>
                  {(grants) => <GrantRows grants={grants} by="group" />}
                </PagesOf>
              </Part>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}
