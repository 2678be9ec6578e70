import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { holds, me, memberships } from "../../../lib/session.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { getAccounts, getTalks } from "../dialogue.queries.ts";
import { between, kindWords, standing } from "../dialogue.words.ts";
import { PromisesPart } from "../parts/promises-part.tsx";

/** The programme around the reader, whose funder's own account is theirs to read: not theirs who only read applications. */
const programmeAround = () =>
  memberships().some(({ role }) => role !== "reviewer") ? me()?.help?.programmeId : undefined;

/** The conversations room: talks you are in, accounts you give and hear, promises made. */
export default function RoomPage() {
  return (
    <>
      <PageHead title="Conversations" state="What you told each other, and what you said you would do.">
        <Show when={holds(["granteeLead"])}>
          <Link look="button" href={paths.newAccount()}>
            Start a learning account
          </Link>
          <Link look="quiet" href={paths.newConversation()}>
            Plan a talk
          </Link>
        </Show>
        <Show when={programmeAround()}>
          {(programmeId) => (
            <Link look="quiet" href={paths.fundersAccount({ programmeId: programmeId() })}>
              The funder’s own account
            </Link>
          )}
        </Show>
      </PageHead>
      <WaitPart>
        <Talks />
      </WaitPart>
      <WaitPart>
        <Accounts />
      </WaitPart>
      <WaitPart>
        <PromisesPart />
      </WaitPart>
    </>
  );
}

/** Each talk with how it is called: the names that it needs come with its own page. */
const readTalks = async (cursor?: string) => {
  const { items, people, next } = await getTalks(cursor === undefined ? {} : { cursor });
  return { items: items.map((talk) => ({ talk, between: between(talk, people) })), next };
};

function Talks() {
  const talks = createAsync(() => readTalks());
  return (
    <Part title="Talks you are in">
      <Show when={talks()}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<Empty />}>
            <PagesOf first={page()} read={readTalks}>
              {(all) => (
                <RowList>
                  <For each={all}>
                    {({ talk, between }) => (
                      <Row
                        title={`${kindWords[talk.kind]}: ${between}`}
                        href={paths.conversation({ dialogueId: talk.dialogueId })}
                        state={standing(talk)}
                        heed={talk.plannedDayPassed}
                      />
                    )}
                  </For>
                </RowList>
              )}
            </PagesOf>
          </Show>
        )}
      </Show>
    </Part>
  );
}

const accountStates = {
  drafting: "Being written.",
  shared: "Shared, to be talked about.",
  inDialogue: "Being talked about.",
  recordOffered: "Talked about. The record waits for answers.",
  coSigned: "Talked about. The record is co-signed.",
  withdrawn: "Withdrawn.",
} as const;

function Accounts() {
  const accounts = createAsync(() => getAccounts({}));
  return (
    <Show when={accounts()?.items.length ? accounts() : undefined}>
      {(page) => (
        <Part title="Accounts you give or hear">
          <PagesOf first={page()} read={(cursor) => getAccounts({ cursor })}>
            {(all) => (
              <RowList>
                <For each={all}>
                  {(account) => (
                    <Row
                      title={`${account.giverName}, ${inDays(account.covers.from)} to ${inDays(account.covers.to)}`}
                      href={paths.account({ accountId: account.accountId })}
                      state={accountStates[account.state]}
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
