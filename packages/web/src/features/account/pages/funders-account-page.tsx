import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { getAccounts, getProgrammePage } from "../account.queries.ts";
import { coverWords, standing } from "../account.words.ts";
import { Promised } from "../parts/promised.tsx";
import { StartForm } from "../parts/start-form.tsx";

/** In whose view the funder's promises are kept. */
const promiseKeepers = ["governor", "learningPartner", "auditor"] as const;

/** What the funder has learnt about how it funds: the same four questions, and talks with those it funds. */
export default function FundersAccountPage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgrammePage(ids.programmeId));
  const accounts = createAsync(() => getAccounts({ programmeId: ids.programmeId }));
  const mayStart = () => holds(["commissioner"], [ids.programmeId, programme()?.funderOrgId]);
  return (
    <Show when={programme()}>
      {(found) => (
        <>
          <PageHead
            kind={found().name}
            title="The funder’s own account"
            state={`${found().funderName} answers the same four questions as the groups it funds.`}
            back={{
              href: paths.programme({ programmeId: ids.programmeId }),
              label: `Back to ${found().name}`,
            }}
          />
          <Part title="Accounts given">
            <Show when={accounts()}>
              {(page) => (
                <Show when={page().items.length > 0} fallback={<Empty />}>
                  <RowList>
                    <For each={page().items}>
                      {(account) => (
                        <Row
                          title={coverWords(account.covers)}
                          href={paths.account({ accountId: account.accountId })}
                          state={standing[account.state]}
                        />
                      )}
                    </For>
                  </RowList>
                </Show>
              )}
            </Show>
          </Part>
          <Show when={holds(promiseKeepers, [ids.programmeId, found().funderOrgId])}>
            <WaitPart>
              <Promised programmeId={ids.programmeId} />
            </WaitPart>
          </Show>
          <Show when={mayStart()}>
            <Part title="Start one" small="The groups you fund will hear it">
              <StartForm programmeId={ids.programmeId} />
            </Part>
          </Show>
        </>
      )}
    </Show>
  );
}
