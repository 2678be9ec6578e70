import { opening } from "@allotment/core/account/questions.rules";
import { createAsync, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { memberships } from "../../../lib/session.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { getGrants } from "../account.queries.ts";
import { StartForm } from "../parts/start-form.tsx";

/** Start a learning account of some days of a grant. */
export default function NewAccountPage() {
  const [asked] = useSearchParams<{ grant?: string; grantId?: string }>();
  const grants = createAsync(async () =>
    (await Promise.all(memberships("granteeLead").map(({ scope }) => getGrants(scope)))).flat(),
  );
  const chosen = () => asked.grant ?? asked.grantId ?? grants()?.[0]?.grantId;
  return (
    <>
      <PageHead title="Start a learning account" state={opening} back={backTo(paths.conversations())} />
      <Part title="The days it tells of">
        <Show when={grants()}>
          {(found) => (
            <Show when={chosen()} fallback={<Empty />}>
              {(grantId) => <StartForm grants={found()} grantId={grantId()} />}
            </Show>
          )}
        </Show>
      </Part>
    </>
  );
}
