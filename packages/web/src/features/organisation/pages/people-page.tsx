import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me, refreshSession } from "../../../lib/session.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { Button } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import {
  getOrganisation,
  getPeople,
  type Member,
  type Organisation,
  type PeoplePage,
  takeAway,
} from "../organisation.queries.ts";
import { roleWords } from "../organisation.words.ts";
import { BringIn } from "../parts/bring-in.tsx";

/** The people of an organisation, and bringing someone in. */
export default function OrganisationPeoplePage() {
  const ids = useParams<{ organisationId: string }>();
  const organisation = createAsync(() => getOrganisation(ids.organisationId));
  const first = createAsync(() => getPeople(ids.organisationId));
  return (
    <Show when={organisation()}>
      {(org) => (
        <>
          <PageHead
            kind={org().name}
            title="People here"
            state="Each part is given here and nowhere else. It ends when you take it away."
            back={{ href: paths.organisation(ids), label: `Back to ${org().name}` }}
          />
          <Part title="Who is here">
            <Show when={first()} keyed>
              {(page) => <People org={org()} first={page} />}
            </Show>
          </Part>
          <Show when={org().actions.includes("edit")}>
            <BringIn org={org()} done={() => revalidate(getPeople.key)} />
          </Show>
        </>
      )}
    </Show>
  );
}

function People(props: { org: Organisation; first: PeoplePage }) {
  const [more, setMore] = createSignal<readonly PeoplePage[]>([]);
  const members = () => [...props.first.items, ...more().flatMap(({ items }) => items)];
  const next = () => (more().at(-1) ?? props.first).next;
  async function readOn(cursor: string) {
    const page = await getPeople(props.org.orgId, cursor);
    setMore((pages) => [...pages, page]);
  }
  return (
    <>
      <RowList>
        <For each={members()}>
          {(member) => (
            <Row
              title={member.name}
              state={`${roleWords[member.role]}. Since ${inDays(member.since)}.`}
              act={
                <Show when={props.org.actions.includes("edit")}>
                  <TakeAway org={props.org} member={member} />
                </Show>
              }
            />
          )}
        </For>
      </RowList>
      <Show when={next()}>
        {(cursor) => (
          <Button look="quiet" onClick={() => void readOn(cursor())}>
            Show more people
          </Button>
        )}
      </Show>
    </>
  );
}

function TakeAway(props: { org: Organisation; member: Member }) {
  const navigate = useNavigate();
  const isMe = () => props.member.personId === me()?.person.personId;
  async function act() {
    await takeAway(props.org.orgId, props.member);
    if (isMe()) {
      tellNext(`You no longer have that part in ${props.org.name}.`);
      await refreshSession();
      navigate(paths.organisation({ organisationId: props.org.orgId }));
      return;
    }
    tell(`${props.member.name} no longer has that part.`);
    await revalidate(getPeople.key);
  }
  return (
    <ConfirmAct
      look="quiet"
      label={`Take this away from ${isMe() ? "yourself" : props.member.name}`}
      yes="Take it away"
      told={[]}
      act={act}
      doing="Taking it away"
    >
      <p>It stops the next time they open a page. What they wrote stays theirs.</p>
    </ConfirmAct>
  );
}
