import { keepers } from "@allotment/core/access/role";
import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { listGrants } from "../grant.queries.ts";
import { GrantRows } from "../parts/grant-rows.tsx";

/** The grants of a programme, newest first. */
export default function ProgrammeGrantsPage() {
  const ids = useParams<{ programmeId: string }>();
  const first = createAsync(() => listGrants(ids.programmeId));
  const name = () => first()?.items[0]?.programmeName;
  return (
    <Show when={first()}>
      {(page) => (
        <>
          <PageHead
            kind={name()}
            title="Grants"
            back={{
              href: paths.programme(ids),
              label: name() ? `Back to ${name()}` : "Back to the programme",
            }}
          >
            <Show when={holds(keepers, [ids.programmeId, page().items[0]?.funderOrgId])}>
              <Link href={paths.programmePayments(ids)} look="quiet">
                See the payment register
              </Link>
            </Show>
          </PageHead>
          <Part title="Agreements" small="The newest first">
            <Show when={page().items.length > 0} fallback={<Empty />}>
              <PagesOf first={page()} read={(cursor) => listGrants(ids.programmeId, cursor)}>
                {(grants) => <GrantRows grants={grants} by="group" />}
              </PagesOf>
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}
