import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { refreshSession } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { getEveryone, getProgramme, type Member, openFund, type Programme } from "../programme.queries.ts";

/** Putting the programme's money into the pot at the top of its tree. */
export default function FundPage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgramme(ids.programmeId));
  const members = createAsync(() => getEveryone(ids.programmeId));
  return (
    <Show when={programme()}>
      {(found) => <Show when={members()}>{(all) => <Fund programme={found()} members={all()} />}</Show>}
    </Show>
  );
}

function Fund(props: { programme: Programme; members: readonly Member[] }) {
  const navigate = useNavigate();
  const sum = () => money(props.programme.totalPence ?? 0);
  const holders = () =>
    props.members
      .filter(({ role }) => role === "commissioner" || role === "steward")
      .map(({ personId, name }) => ({ value: personId, label: name }));
  const form = useForm({
    read: (values) => ({
      name: values.text("name"),
      holderIds: values.list("holderIds"),
      edges: { words: values.text("edges.words") },
    }),
    send: (input, key) => openFund(props.programme.programmeId, input, key),
    done: async ({ programmeId }) => {
      tellNext(`${sum()} is in the fund. Its holders say yes next.`);
      await Promise.all([refreshSession(), revalidate(getProgramme.key)]);
      navigate(paths.programme({ programmeId }));
    },
  });
  return (
    <>
      <PageHead
        kind={props.programme.name}
        title="Open the fund"
        state={`${sum()} goes into one pot. Each grant comes out of it.`}
        back={{ href: paths.programme(props.programme), label: `Back to ${props.programme.name}` }}
      />
      <Part title="The fund">
        <Form of={form}>
          <TextField
            name="name"
            label="What is it called?"
            value={`${props.programme.name} money`}
            width="medium"
          />
          <CheckboxGroup
            name="holderIds"
            label="Who holds it?"
            hint="Only its holders can award grants from it. Each says yes before it opens."
            choices={holders()}
            values={holders().map(({ value }) => value)}
          />
          <TextareaField
            name="edges.words"
            label="What is agreed about using it?"
            reader="all who hold a pot under it."
            value={props.programme.edges ?? ""}
            rows={3}
          />
          <Acts>
            <SendButton doing="Opening">Put {sum()} into this fund</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
