import { intro } from "@allotment/core/application/questions.rules";
import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { newKey } from "../../../lib/new-key.ts";
import { paths } from "../../../lib/paths.ts";
import { memberships, refreshSession } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import {
  getProgrammePage,
  type ProgrammePage,
  registerOrganisation,
  startApplication,
} from "../application.queries.ts";

/** Groups the person speaks for. */
const groups = () => memberships("granteeLead").map(({ scope, title }) => ({ value: scope, label: title }));

/** Begin an application: say which group it is for. */
export default function StartPage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgrammePage(ids.programmeId));
  return (
    <Show when={programme()}>
      {(found) => (
        <>
          <PageHead
            kind={found().name}
            title="Begin an application"
            state={intro}
            back={{ href: paths.programme(found()), label: `Back to ${found().name}` }}
          />
          <Show when={found().takesApplications} fallback={<Closed programme={found()} />}>
            <Show when={groups().length} fallback={<NewGroup programme={found()} />}>
              <PickGroup programme={found()} />
            </Show>
          </Show>
        </>
      )}
    </Show>
  );
}

function Closed(props: { programme: ProgrammePage }) {
  return (
    <Part title="Not open now">
      <p>This programme does not take applications right now.</p>
      <Acts>
        <Link href={paths.programme(props.programme)} look="quiet">
          Read about it
        </Link>
      </Acts>
    </Part>
  );
}

function PickGroup(props: { programme: ProgrammePage }) {
  const navigate = useNavigate();
  const { programmeId } = props.programme;
  const form = useForm({
    read: (values) => ({ programmeId, orgId: values.maybe("orgId") ?? groups()[0]?.value ?? "" }),
    send: startApplication,
    done: ({ applicationId }) => {
      tellNext("Begun. It saves as you write, and only your group sees it.");
      navigate(paths.application({ applicationId }));
      return revalidate("my applications in programmes");
    },
  });
  return (
    <Part title="Your group">
      <Form of={form}>
        <Show
          when={groups().length > 1}
          fallback={
            <p>This is for {groups()[0]?.label}. What you told us of your group is filled in already.</p>
          }
        >
          <RadioGroup
            name="orgId"
            label="Which group is it for?"
            choices={groups()}
            value={groups()[0]?.value}
          />
        </Show>
        <Acts>
          <SendButton doing="Beginning">Begin</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}

const kinds = [
  { value: "charity", label: "A charity" },
  { value: "cic", label: "A community interest company" },
  {
    value: "group",
    label: "A group with no legal form",
    hint: "That is fine. Another group can hold the money for you.",
  },
  { value: "publicBody", label: "A public body" },
  { value: "other", label: "Something else" },
];

/** Someone new: a name and a kind are all we ask before they begin. */
function NewGroup(props: { programme: ProgrammePage }) {
  const navigate = useNavigate();
  const { programmeId } = props.programme;
  // Two acts need two keys; each stays the same when the pair is tried again.
  const startKey = newKey();
  const form = useForm({
    read: (values) => ({
      name: values.text("name"),
      kind: values.choice(
        "kind",
        ["charity", "cic", "group", "publicBody", "other"],
        "Say what kind of group.",
      ),
      sells: values.flag("sells"),
    }),
    send: async (group, key) => {
      const { orgId } = await registerOrganisation(group, key);
      return startApplication({ programmeId, orgId }, startKey);
    },
    done: async ({ applicationId }) => {
      tellNext("Begun. It saves as you write, and only your group sees it.");
      await refreshSession();
      navigate(paths.application({ applicationId }));
    },
  });
  return (
    <Part title="Your group" small="We ask this once">
      <Form of={form}>
        <TextField
          name="name"
          label="What is your group called?"
          width="medium"
          autocomplete="organization"
        />
        <RadioGroup name="kind" label="What kind of group is it?" choices={kinds} />
        <RadioGroup
          name="sells"
          label="Do you sell things or services?"
          hint="If you do, the law asks us one more thing."
          choices={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
          value="no"
          inline
        />
        <Acts>
          <SendButton doing="Beginning">Begin</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
