import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Problem } from "../../../lib/problem.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Said } from "../../../ui/words/words.tsx";
import { type GrantInfo, getGrant, sayHostYes } from "../grant.queries.ts";
import { groupWords, namesOf, stateWords, versionInForce } from "../grant.words.ts";
import { MoneyFacts } from "../parts/money-facts.tsx";
import { Promises } from "../parts/promises.tsx";
import { Versions } from "../parts/versions.tsx";

export default function GrantPage() {
  const ids = useParams<{ grantId: string }>();
  const navigate = useNavigate();
  const grant = createAsync(async () => {
    const { grantId } = ids;
    try {
      return await getGrant(grantId);
    } catch (cause) {
      if (!(cause instanceof Problem && cause.status === 404)) throw cause;
      // A grant recorded as made elsewhere has an id like any other, and a page of its own.
      navigate(paths.grantElsewhere({ grantId }), { replace: true });
      return undefined;
    }
  });
  return <Show when={grant()}>{(found) => <Grant grant={found()} />}</Show>;
}

function Grant(props: { grant: GrantInfo }) {
  const terms = () => versionInForce(props.grant)?.terms ?? {};
  return (
    <>
      <PageHead
        kind={`An agreement, in ${props.grant.programmeName}`}
        title={groupWords(props.grant)}
        state={stateWords(props.grant)}
        back={{
          href: paths.programme({ programmeId: props.grant.programmeId }),
          label: `Back to ${props.grant.programmeName}`,
        }}
      >
        <GrantActs grant={props.grant} />
      </PageHead>
      <Show when={props.grant.words}>
        {(words) => (
          <Part title="What the group said">
            <Said text={words()} />
          </Part>
        )}
      </Show>
      <Show when={terms().purpose}>
        {(purpose) => (
          <Part title="Purpose">
            <Said text={purpose()} />
          </Part>
        )}
      </Show>
      <Show when={props.grant.proposal}>
        {(proposal) => <OpenChange grant={props.grant} proposal={proposal()} />}
      </Show>
      <Show when={props.grant.payments}>
        <WaitsFor grant={props.grant} today={today()} />
      </Show>
      <Part title="What we promise each other">
        <Promises grant={props.grant} terms={terms()} />
      </Part>
      <MoneyFacts grant={props.grant} />
      <Versions grant={props.grant} />
      <Seen grant={props.grant} />
      <GrantHistory grant={props.grant} />
    </>
  );
}

const WaitsFor = later(() => import("../parts/waits.tsx").then((file) => file.WaitsFor));
const GrantHistory = later(() => import("../parts/grant-history.tsx").then((file) => file.GrantHistory));
const OpenChange = later(() => import("../parts/proposal.tsx").then((file) => file.OpenChange));

/** The next step first; the rest are quiet. */
function GrantActs(props: { grant: GrantInfo }) {
  const may = (act: string) => props.grant.actions.includes(act);
  const id = () => ({ grantId: props.grant.grantId });
  const told = () => namesOf(props.grant.people, props.grant.willTell);
  return (
    <>
      <Show when={may("editDraft")}>
        <Link href={paths.grantDraft(id())} look="button">
          Write the agreement
        </Link>
      </Show>
      <Show when={may("sign")}>
        <Link href={paths.grantSign(id())} look="button">
          Read it and sign
        </Link>
      </Show>
      <Show when={may("sayHostYes")}>
        <ConfirmAct
          label={`Hold the money for ${props.grant.orgName}`}
          yes="Yes, we will hold it"
          doing="Saying yes"
          told={told()}
          act={() =>
            sayHostYes(props.grant.grantId).then(() => tell("You said yes. Both sides can sign now."))
          }
        >
          <p>Payments will come to you. Your own subsidy sum counts.</p>
        </ConfirmAct>
      </Show>
      <Link href={paths.agreement(id())} look="quiet">
        Read the whole agreement
      </Link>
      <Show when={may("proposeChange")}>
        <Link href={paths.grantChange(id())} look="quiet">
          Ask for a change
        </Link>
      </Show>
    </>
  );
}

function Seen(props: { grant: GrantInfo }) {
  return (
    <WhoCanSee>
      <Show
        when={!props.grant.plain}
        fallback={
          <p>You see the plain version. Both sides, and those who look after the programme, see it all.</p>
        }
      >
        <p>
          {props.grant.funderName} and {groupWords(props.grant)} see all of this. So do the programme’s
          governors and auditor.
        </p>
        <p>Workers, the learning partner and those who hold the pot see the words, not the payments.</p>
        <p>People the group serves see a plain version, once both have signed.</p>
      </Show>
    </WhoCanSee>
  );
}
