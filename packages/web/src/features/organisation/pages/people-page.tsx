import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me, memberships, refreshSession } from "../../../lib/session.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
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
            state={
              org().actions.includes("edit")
                ? "Each part is given here and nowhere else. It ends when you take it away."
                : "What each person does here, and since when."
            }
            back={{ href: paths.organisation(ids), label: `Back to ${org().name}` }}
          />
          <Part title="Who is here">
            <Show when={first()}>{(page) => <People org={org()} first={page()} />}</Show>
          </Part>
          <Show when={org().actions.includes("edit")}>
            <BringIn org={org()} done={() => revalidate(getPeople.key)} />
          </Show>
          <Leave org={org()} />
        </>
      )}
    </Show>
  );
}

const isMe = ({ personId }: Member): boolean => personId === me()?.person.personId;

function People(props: { org: Organisation; first: PeoplePage }) {
  return (
    <PagesOf first={props.first} read={(cursor) => getPeople(props.org.orgId, cursor)}>
      {(members) => (
        <RowList>
          <For each={members}>
            {(member) => (
              <Row
                title={member.name}
                state={`${roleWords[member.role]}. Since ${inDays(member.since)}.`}
                act={
                  <Show when={props.org.actions.includes("edit") && !isMe(member)}>
                    <TakeAway org={props.org} member={member} />
                  </Show>
                }
              />
            )}
          </For>
        </RowList>
      )}
    </PagesOf>
  );
}

/** Takes a part away from someone else. What you hold yourself is given back further down. */
function TakeAway(props: { org: Organisation; member: Member }) {
  async function act() {
    await takeAway(props.org.orgId, props.member);
    tell(`${props.member.name} no longer has that part.`);
    await revalidate(getPeople.key);
  }
  return (
    <ActButton look="quiet" act={act} doing="Taking it away">
      Take this away<span class="vh"> from {props.member.name}</span>
    </ActButton>
  );
}

/** Giving back a part of one's own: it asks once more, since only others can undo it. */
function Leave(props: { org: Organisation }) {
  const navigate = useNavigate();
  const mine = () => memberships().filter(({ scope }) => scope === props.org.orgId);
  async function giveBack(role: Member["role"], personId: Member["personId"]) {
    await takeAway(props.org.orgId, { role, personId });
    tellNext(`You gave that part in ${props.org.name} back.`);
    await refreshSession();
    navigate(paths.organisation({ organisationId: props.org.orgId }));
  }
  return (
    <Show when={props.org.actions.includes("edit")}>
      <Part title="Your own part">
        <For each={mine()}>
          {({ role, personId }) => (
            <ConfirmAct
              look="quiet"
              label={`Give this back: ${roleWords[role].toLowerCase()}`}
              yes={`Give back my part in ${props.org.name}`}
              told={[]}
              act={() => giveBack(role, personId)}
              doing="Giving it back"
            >
              <p>It ends at once. Only others here can give it to you again. Your words stay yours.</p>
            </ConfirmAct>
          )}
        </For>
      </Part>
    </Show>
  );
}
