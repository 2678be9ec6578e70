import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { Problem } from "../../../lib/problem.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { Said } from "../../../ui/words/words.tsx";
import {
  type EditInput,
  edit,
  getEveryone,
  getOrganisation,
  type Member,
  type Organisation,
} from "../organisation.queries.ts";
import { LegalFacts, SecondReader, Sells } from "../parts/organisation-fields.tsx";

export default function EditOrganisationPage() {
  const ids = useParams<{ organisationId: string }>();
  const organisation = createAsync(() => getOrganisation(ids.organisationId));
  return (
    <Show when={organisation()}>
      {(found) => (
        <Show when={found().actions.includes("edit")} fallback={<NotFound />}>
          <Edit org={found()} />
        </Show>
      )}
    </Show>
  );
}

/** What someone else saved meanwhile, when they did. */
const storedNow = (cause: unknown): Organisation | undefined =>
  // The API sends the organisation as it is stored with this one problem.
  cause instanceof Problem && cause.code === "changed_since" ? (cause.current as Organisation) : undefined;

/** Only those who keep people safe here can be named as the one who does. */
const safePeople = (members: readonly Member[]) =>
  members
    .filter(({ role }) => role === "safeguardingLead")
    .map(({ personId, name }) => ({ value: personId, label: name }));

function Edit(props: { org: Organisation }) {
  const navigate = useNavigate();
  const people = createAsync(() => getEveryone(props.org.orgId));
  const [theirs, setTheirs] = createSignal<Organisation>();
  const version = () => theirs()?.version ?? props.org.version;
  async function save(input: EditInput) {
    try {
      return await edit(props.org.orgId, version(), input);
    } catch (cause) {
      setTheirs(storedNow(cause));
      throw cause;
    }
  }
  const form = useForm({
    read: (values) => ({
      name: values.text("name"),
      facts: values.text("facts"),
      ...(props.org.kind === "funder"
        ? {}
        : { sells: values.flag("sells"), secondReader: values.flag("secondReader") }),
      ...keeperOf(values.maybe("safeguardingLeadId")),
    }),
    send: save,
    done: async ({ orgId, name }) => {
      tellNext(`Saved. ${name} says this now.`);
      await revalidate(getOrganisation.keyFor(orgId));
      navigate(paths.organisation({ organisationId: orgId }));
    },
  });
  return (
    <>
      <PageHead
        title="Change what this says"
        kind={props.org.name}
        back={{
          href: paths.organisation({ organisationId: props.org.orgId }),
          label: `Back to ${props.org.name}`,
        }}
      />
      <Show when={theirs()}>{(now) => <Theirs org={now()} />}</Show>
      <Part title="Your words">
        <Form of={form}>
          <TextField name="name" label="What is it called?" value={props.org.name} width="medium" />
          <Show when={props.org.kind !== "funder"}>
            <Sells value={props.org.sells} />
            <SecondReader value={props.org.secondReader ?? false} />
          </Show>
          <LegalFacts value={props.org.facts} />
          <Show when={safePeople(people() ?? []).length > 0} fallback={<NoKeeper orgId={props.org.orgId} />}>
            <Select
              name="safeguardingLeadId"
              label="Who keeps people safe?"
              choices={safePeople(people() ?? [])}
              value={props.org.safeguardingLeadId}
              none="Nobody named yet"
            />
          </Show>
          <Acts>
            <SendButton doing="Saving">{theirs() ? "Save mine over theirs" : "Save"}</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}

/** An id the list gave, as the API takes it; nothing chosen changes nothing. */
const keeperOf = (id: string | undefined): Pick<EditInput, "safeguardingLeadId"> =>
  id?.startsWith("person_") ? { safeguardingLeadId: id as `person_${string}` } : {};

function NoKeeper(props: { orgId: string }) {
  return (
    <p>
      Nobody here is named as keeping people safe.{" "}
      <Link href={paths.organisationPeople({ organisationId: props.orgId })}>Bring them in first</Link>.
    </p>
  );
}

function Theirs(props: { org: Organisation }) {
  return (
    <Part title="What is saved now" small="Someone else changed it">
      <Facts>
        <Fact term="Name">{props.org.name}</Fact>
      </Facts>
      <Show when={props.org.facts}>{(facts) => <Said text={facts()} />}</Show>
      <p>Take from it what you like. Saving puts your words in its place.</p>
    </Part>
  );
}
