import { groupStaff } from "@allotment/core/access/role";
import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds, memberships, worksIn } from "../../../lib/session.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Said } from "../../../ui/words/words.tsx";
import { getOrganisation, type Organisation } from "../organisation.queries.ts";
import { kindWords, ownRoleWords } from "../organisation.words.ts";
import { ElsewherePart } from "../parts/elsewhere-part.tsx";

const ownRoles = (orgId: string) => memberships().filter(({ scope }) => scope === orgId);

/** How it stands, for the person who looks. */
function standing(org: Organisation): string {
  const [own] = ownRoles(org.orgId);
  if (org.actions.includes("edit")) return "You answer for it here, and can bring others in.";
  if (own) return `${ownRoleWords(own.role)}.`;
  return org.recordedElsewhere
    ? "It came in with grants that its funder published."
    : "Its own people look after this page.";
}

export default function OrganisationPage() {
  const ids = useParams<{ organisationId: string }>();
  const organisation = createAsync(() => getOrganisation(ids.organisationId));
  return <Show when={organisation()}>{(found) => <Whole org={found()} />}</Show>;
}

function Whole(props: { org: Organisation }) {
  const ids = () => ({ organisationId: props.org.orgId });
  const works = () => worksIn(props.org.orgId);
  const readsGrants = () => holds(groupStaff, [props.org.orgId]);
  const isFunder = () => holds(["commissioner"], [props.org.orgId]);
  return (
    <>
      <PageHead kind={kindWords[props.org.kind]} title={props.org.name} state={standing(props.org)}>
        <Show when={isFunder()}>
          <Link href={paths.newProgramme()} look="button">
            Begin a programme
          </Link>
          <Link href={paths.imports(ids())} look="quiet">
            Bring in published grants
          </Link>
        </Show>
        <Show when={works()}>
          <Link href={paths.organisationPeople(ids())} look={isFunder() ? "quiet" : "button"}>
            {props.org.actions.includes("edit") ? "Bring someone in" : "See who is here"}
          </Link>
        </Show>
        <Show when={readsGrants()}>
          <Link href={paths.groupGrants(ids())} look="quiet">
            Its agreements
          </Link>
        </Show>
        <Show when={props.org.actions.includes("edit")}>
          <Link href={paths.organisationEdit(ids())} look="quiet">
            Change what this says
          </Link>
        </Show>
      </PageHead>
      <About org={props.org} />
      <WaitPart>
        <ElsewherePart orgId={props.org.orgId} made={props.org.kind === "funder"} />
      </WaitPart>
      <WhoCanSee>
        <p>Anyone signed in can read this page. Only its own people see who else is in it.</p>
      </WhoCanSee>
    </>
  );
}

function About(props: { org: Organisation }) {
  return (
    <Part title="About it">
      <Facts>
        <Fact term="Kind">{kindWords[props.org.kind]}</Fact>
        <Fact term="Published id">{props.org.ref ?? "None given"}</Fact>
        <Show when={props.org.kind === "funder"}>
          <Fact term="Public money">{props.org.publicBody ? "Yes" : "No"}</Fact>
        </Show>
        <Show when={props.org.kind !== "funder" && !props.org.recordedElsewhere}>
          <Fact term="Sells things or services">{props.org.sells ? "Yes" : "No"}</Fact>
        </Show>
      </Facts>
      <Show when={props.org.facts}>{(facts) => <Said text={facts()} />}</Show>
    </Part>
  );
}
