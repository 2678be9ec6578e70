import { groupStaff } from "@allotment/core/access/role";
import { createAsync, revalidate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { type Elsewhere, getElsewhere, inviteLead } from "../import.queries.ts";
import { CameOfItPart } from "../parts/came-of-it.tsx";

/** A grant that was made elsewhere: what was published of it, and the way for its group to come in. */
export default function ElsewherePage() {
  const ids = useParams<{ grantId: string }>();
  const grant = createAsync(() => getElsewhere(ids.grantId));
  return <Show when={grant()}>{(found) => <Whole grant={found()} />}</Show>;
}

function Whole(props: { grant: Elsewhere }) {
  const leads = () => holds(["granteeLead"], [props.grant.orgId]);
  const theirs = () => holds(groupStaff, [props.grant.orgId]);
  const mayTalk = () => !theirs() && props.grant.led && holds(["commissioner"], [props.grant.funderOrgId]);
  const about = () => `?grantId=${props.grant.grantId}`;
  return (
    <>
      <PageHead
        kind="A grant made elsewhere"
        title={props.grant.title}
        state={`${money(props.grant.amountPence)} from ${props.grant.funderName} to ${props.grant.orgName}.`}
      >
        <Show when={leads()}>
          <Link href={`${paths.newAccount()}${about()}`} look="button">
            Start an account
          </Link>
        </Show>
        <Show when={theirs()}>
          <Link href={`${paths.newConversation()}${about()}`} look="quiet">
            Plan a talk
          </Link>
        </Show>
        <Show when={mayTalk()}>
          <Link href={`${paths.newConversation()}${about()}`} look="button">
            Plan a talk with {props.grant.orgName}
          </Link>
        </Show>
      </PageHead>
      <Part title="What was published">
        <p>It was made elsewhere, so there is no pot, payment or agreement here.</p>
        <Facts>
          <Fact term="From">
            <Link href={paths.organisation({ organisationId: props.grant.funderOrgId })}>
              {props.grant.funderName}
            </Link>
          </Fact>
          <Fact term="To">
            <Link href={paths.organisation({ organisationId: props.grant.orgId })}>
              {props.grant.orgName}
            </Link>
          </Fact>
          <Fact term="Awarded">{inDays(props.grant.awardedOn)}</Fact>
          <Fact term="Published id">{props.grant.sourceId}</Fact>
        </Facts>
      </Part>
      <Show when={props.grant.actions.includes("inviteLead")}>
        <Invite grant={props.grant} />
      </Show>
      <CameOfItPart grantId={props.grant.grantId} />
      <Show when={props.grant.led && !theirs()}>
        <Part title="Its people">
          <p>{props.grant.orgName} has its own people here. They bring others in.</p>
        </Part>
      </Show>
      <WhoCanSee>
        <p>Anyone signed in. It was published for everyone to read.</p>
      </WhoCanSee>
    </>
  );
}

function Invite(props: { grant: Elsewhere }) {
  const form = useForm({
    read: (values) => ({ email: values.text("email"), name: values.text("name") }),
    send: (input, key) => inviteLead(props.grant.grantId, input, key),
    done: ({ name }) => {
      tell(`${name} speaks for ${props.grant.orgName} now, and will hear by e-mail.`);
      return revalidate(getElsewhere.keyFor(props.grant.grantId));
    },
  });
  return (
    <Part title="Let its people in" small="So that accounts and talks can begin">
      <Form of={form}>
        <p>
          Nobody from {props.grant.orgName} is here yet. Ask one person in. They will speak for the group, and
          bring in the rest.
        </p>
        <TextField name="email" label="Their e-mail" type="email" width="medium" />
        <TextField
          name="name"
          label="Their name"
          hint="The name they go by. They can change it."
          width="medium"
        />
        <Acts>
          <SendButton doing="Asking them in">Ask them in and tell them</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
