import { createAsync, revalidate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { inviteHelper, uninviteHelper } from "../act.queries.ts";
import { type Application, getApplication, getDraft, type Helper } from "../application.queries.ts";

/** People asked to help write: citizens, partners, anyone with an e-mail address. */
export default function HelpersPage() {
  const ids = useParams<{ applicationId: string }>();
  const application = createAsync(() => getApplication(ids.applicationId));
  const draft = createAsync(() => getDraft(ids.applicationId));
  return (
    <Show when={application()}>
      {(found) => (
        <>
          <PageHead
            kind={`${found().orgName} to ${found().programmeName}`}
            title="People who help"
            state="They sign in with their e-mail. They see this draft and nothing else of your group."
            back={{ href: paths.application(found()), label: "Back to your application" }}
          />
          <Part title="Who helps">
            <Show
              when={draft()?.helpers.length}
              fallback={<p>Nobody yet. People of your group can write already.</p>}
            >
              <Helpers application={found()} helpers={draft()?.helpers ?? []} />
            </Show>
          </Part>
          <Show when={found().actions.includes("invite")}>
            <Invite application={found()} />
          </Show>
        </>
      )}
    </Show>
  );
}

function Helpers(props: { application: Application; helpers: readonly Helper[] }) {
  const { applicationId } = props.application;
  async function remove(helper: Helper) {
    await uninviteHelper(applicationId, helper.personId);
    tell(`${helper.name} no longer sees this draft.`);
    await revalidate(getDraft.keyFor(applicationId));
  }
  const state = (helper: Helper) => `${mayWords[helper.may]}. Asked ${inDays(helper.since)}.`;
  return (
    <RowList>
      <For each={props.helpers}>
        {(helper) => (
          <Row
            title={helper.name}
            state={state(helper)}
            act={
              <Show when={props.application.actions.includes("invite")}>
                <ActButton look="quiet" act={() => remove(helper)} doing="Taking it away">
                  Stop sharing<span class="vh"> with {helper.name}</span>
                </ActButton>
              </Show>
            }
          />
        )}
      </For>
    </RowList>
  );
}

const mayWords = { see: "Can read", comment: "Can comment", edit: "Can write" } as const;
const ways = [
  { value: "edit", label: "Read it and write in it" },
  { value: "comment", label: "Read it and comment on it" },
  { value: "see", label: "Only read it" },
];

function Invite(props: { application: Application }) {
  const { applicationId } = props.application;
  // A new round draws the form afresh once someone is asked.
  const [round, setRound] = createSignal(1);
  const form = useForm({
    read: (values) => ({
      email: values.text("email"),
      name: values.text("name"),
      may: values.choice("may", ["edit", "comment", "see"]),
    }),
    send: (input) => inviteHelper(applicationId, input),
    done: async (helper) => {
      tell(`${helper.name} will hear by e-mail. Ask again to send it once more.`);
      setRound(round() + 1);
      await revalidate(getDraft.keyFor(applicationId));
    },
  });
  return (
    <Part title="Invite someone">
      <Form of={form}>
        <Show when={round()} keyed>
          <TextField name="email" label="Their e-mail" type="email" width="medium" />
          <TextField name="name" label="Their name" hint="Any name they go by." width="medium" />
          <RadioGroup name="may" label="What may they do?" choices={ways} value="edit" />
          <Acts>
            <SendButton doing="Asking">Ask them to help</SendButton>
          </Acts>
        </Show>
      </Form>
    </Part>
  );
}
