import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { ActButton, Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { type DraftEdit, editDraft, type GrantInfo, getGrant, type Terms } from "../grant.queries.ts";
import { TermFields } from "../parts/term-fields.tsx";
import { HOST_AND_SUBSIDY, readParts, type Section, sections } from "../sections.ts";
import { type Theirs, theirsIn } from "../theirs.ts";

const BeforeAfter = later(() => import("../parts/before-after.tsx").then((file) => file.BeforeAfter));
const SubsidyForm = later(() => import("../parts/subsidy-form.tsx").then((file) => file.SubsidyForm));

/** One step of writing an agreement. */
export default function DraftPartPage() {
  const ids = useParams<{ grantId: string; part: string }>();
  const grant = createAsync(() => getGrant(ids.grantId));
  const section = () => sections.find(({ key }) => key === ids.part);
  return (
    <Show when={grant()}>
      {(found) => (
        <Show
          when={section()}
          fallback={
            <Show when={ids.part === HOST_AND_SUBSIDY} fallback={<NotFound />}>
              <SubsidyForm grant={found()} />
            </Show>
          }
        >
          {(one) => <Write grant={found()} section={one()} />}
        </Show>
      )}
    </Show>
  );
}

function Write(props: { grant: GrantInfo; section: Section }) {
  const navigate = useNavigate();
  // The version these fields were filled from. A later one is someone else's, and is shown beside this.
  const from = props.grant;
  const terms = (): Terms => from.versions[0]?.terms ?? {};
  const [clash, setClash] = createSignal<{ mine: DraftEdit; theirs: Theirs }>();
  const save = (version: number, edit: DraftEdit) =>
    editDraft(props.grant.grantId, version, edit).catch((cause: unknown) => {
      const theirs = theirsIn(cause);
      if (theirs) setClash({ mine: edit, theirs });
      throw cause;
    });
  const done = () => {
    tellNext("Saved.");
    navigate(paths.grantDraft(props.grant));
  };
  const form = useForm({
    read: (values) => readParts(props.section.parts, values, "terms.", terms()),
    send: (edit) => save(from.version, edit),
    done,
  });
  return (
    <>
      <PageHead
        kind="An agreement, being written"
        title={props.section.title}
        back={{ href: paths.grantDraft(props.grant), label: "Back to the list" }}
      />
      <Show when={clash()}>
        {(both) => (
          <Part title="Two texts" small="Someone else changed this too" across>
            <BeforeAfter
              before={both().theirs.terms}
              after={both().mine.terms ?? {}}
              names={["Theirs", "Yours"]}
            />
            <Acts>
              <ActButton
                look="plain"
                act={() => save(both().theirs.version, both().mine).then(done)}
                doing="Saving"
              >
                Keep mine
              </ActButton>
              <Button look="plain" onClick={done}>
                Keep theirs
              </Button>
            </Acts>
          </Part>
        )}
      </Show>
      <Part title="Your words">
        <Form of={form}>
          <TermFields parts={props.section.parts} prefix="terms." grant={from} terms={terms()} />
          <Acts>
            <SendButton doing="Saving">Save and go back</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
