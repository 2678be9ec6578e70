import { groupStaff } from "@allotment/core/access/role";
import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { isOrganisation } from "../../../lib/place.ts";
import { holds, memberships } from "../../../lib/session.ts";
import { Link } from "../../../ui/link/link.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getAgreementsOf, getMine, getMyApplications, getOpen } from "../programme.queries.ts";
import { programmeState } from "../programme-words.ts";

type Listed = Awaited<ReturnType<typeof getMine>>["items"][number];

/** Programmes you have a part in, applications you write, and what is open to anyone. */
export default function ProgrammesPage() {
  const mine = createAsync(() => getMine());
  const open = createAsync(() => getOpen());
  const funds = () => memberships("commissioner").some(({ scope }) => isOrganisation(scope));
  const butMine = (items: readonly Listed[]) => {
    const known = new Set(mine()?.items.map((one) => one.programmeId));
    return items.filter((one) => !known.has(one.programmeId));
  };
  const others = () => butMine(open()?.items ?? []);
  const more = async (cursor: string) => {
    const { items, ...rest } = await getOpen(cursor);
    return { ...rest, items: butMine(items) };
  };
  return (
    <>
      <PageHead title="Programmes" state="Money with a purpose, and the people who learn with it.">
        <Show when={funds()}>
          <Link href={paths.newProgramme()} look="button">
            Begin a programme
          </Link>
        </Show>
        <Show when={holds(["reviewer"])}>
          <Link href={paths.asked()} look="quiet">
            What I am asked to read
          </Link>
        </Show>
      </PageHead>
      <Show when={mine()?.items.length}>
        <Part title="Yours">
          <RowList>
            <For each={mine()?.items}>{ProgrammeRow}</For>
          </RowList>
        </Part>
      </Show>
      <MyAgreements />
      <MyApplications />
      <Part title="Open to groups" small="Anyone may read these">
        <Show
          when={others().length || open()?.next}
          fallback={<p>No other programme takes applications right now.</p>}
        >
          <RowList>
            <For each={others()}>{ProgrammeRow}</For>
            <MorePages from={open()?.next} read={more}>
              {ProgrammeRow}
            </MorePages>
          </RowList>
        </Show>
      </Part>
    </>
  );
}

function ProgrammeRow(one: Listed) {
  return (
    <Row
      href={paths.programme({ programmeId: one.programmeId })}
      title={`${one.name}, ${one.funderName}`}
      said={one.purpose}
      state={programmeState(one)}
    />
  );
}

const agreementStates = {
  drafting: "Being written",
  offered: "Waits for signatures",
  live: "Signed by both sides",
  paused: "Paused",
  ended: "Ended",
  declined: "Said no",
} as const;

/** What the groups someone works in agreed, with the programme each is part of. */
function MyAgreements() {
  const mine = createAsync(() =>
    getAgreementsOf([...new Set(memberships(...groupStaff).map(({ scope }) => scope))]),
  );
  return (
    <Show when={mine()?.length}>
      <Part title="Your agreements">
        <RowList>
          <For each={mine()}>
            {(one) => (
              <Row
                href={paths.grant(one)}
                title={`${one.orgName} and ${one.programmeName}`}
                state={`${agreementStates[one.state]}.`}
              />
            )}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}

const applicationStates = {
  draft: (since) => `Not sent yet. Last changed on ${since}.`,
  sent: (since) => `Sent on ${since}. People will read it.`,
  inReview: (since) => `People have been reading it since ${since}.`,
  decided: (since) => `Decided on ${since}. The reasons are given in full.`,
  withdrawn: (since) => `Taken back on ${since}.`,
  talking: (since) => `We keep talking, since ${since}. You can change it.`,
} satisfies Record<string, (since: string) => string>;

function MyApplications() {
  const mine = createAsync(() => getMyApplications());
  return (
    <Show when={mine()?.items.length}>
      <Part title="Your applications">
        <RowList>
          <For each={mine()?.items}>
            {(one) => (
              <Row
                href={paths.application({ applicationId: one.applicationId })}
                title={`${one.orgName} to ${one.programmeName}`}
                state={applicationStates[one.state](inDays(one.movedAt))}
              />
            )}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}
