import { createAsync, revalidate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import {
  bringIn,
  getMembers,
  getProgramme,
  type Member,
  type Programme,
  takeOut,
} from "../programme.queries.ts";
import { groupKeys, groupNames, roleWords } from "../programme-words.ts";

/** Roles that are given in a programme; those of groups come with their agreements. */
const given = [
  "reviewer",
  "steward",
  "learningPartner",
  "safeguardingLead",
  "governor",
  "auditor",
  "commissioner",
] as const;
const roleChoices = given.map((value) => ({ value, label: roleWords[value] }));
const groupChoices = groupKeys.map((value) => ({ value, label: groupNames[value] }));

/** The people of a programme, and bringing someone in. */
export default function PeoplePage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgramme(ids.programmeId));
  const members = createAsync(() => getMembers(ids.programmeId));
  return (
    <Show when={programme()}>
      {(found) => (
        <>
          <PageHead
            kind={found().name}
            title="People of this programme"
            state={
              found().actions.includes("edit")
                ? "Each role is given here and nowhere else. It ends when you take it away."
                : "What each person does here, and since when."
            }
            back={{ href: paths.programme(found()), label: `Back to ${found().name}` }}
          />
          <Part title="Who is here">
            <Show when={members()?.items.length} fallback={<p>Nobody yet.</p>}>
              <Members programme={found()} members={members()?.items ?? []} next={members()?.next} />
            </Show>
          </Part>
          <Show when={found().actions.includes("edit")}>
            <BringIn programme={found()} />
          </Show>
        </>
      )}
    </Show>
  );
}

interface MembersProps {
  programme: Programme;
  members: readonly Member[];
  next: string | undefined;
}

function Members(props: MembersProps) {
  const { programmeId } = props.programme;
  async function remove(member: Member) {
    await takeOut(programmeId, member);
    tell(`${member.name} no longer has that role.`);
    await revalidate(getMembers.key);
  }
  const role = (member: Member) =>
    member.group
      ? `${roleWords[member.role]}, for: ${groupNames[member.group].toLowerCase()}`
      : roleWords[member.role];
  const one = (member: Member) => (
    <Row
      title={member.name}
      state={`${role(member)}. Since ${inDays(member.since)}.`}
      act={
        <Show when={props.programme.actions.includes("edit")}>
          <ActButton look="quiet" act={() => remove(member)} doing="Taking it away">
            Take this role away<span class="vh"> from {member.name}</span>
          </ActButton>
        </Show>
      }
    />
  );
  return (
    <RowList>
      <For each={props.members}>{one}</For>
      <MorePages from={props.next} read={(cursor) => getMembers(programmeId, cursor)}>
        {one}
      </MorePages>
    </RowList>
  );
}

function BringIn(props: { programme: Programme }) {
  const { programmeId } = props.programme;
  const [role, setRole] = createSignal<string>("reviewer");
  // A new round draws the form afresh once someone is in.
  const [round, setRound] = createSignal(1);
  const form = useForm({
    read: (values) => {
      const chosen = values.choice("role", given);
      return {
        email: values.text("email"),
        name: values.text("name"),
        role: chosen,
        ...(chosen === "reviewer"
          ? { group: values.choice("group", groupKeys, "Say whom they speak for.") }
          : {}),
      };
    },
    send: (input, key) => bringIn(programmeId, input, key),
    done: async (member) => {
      tell(`${member.name} is in, and will hear by e-mail.`);
      setRound(round() + 1);
      await revalidate(getMembers.key);
    },
  });
  return (
    <Part title="Bring someone in">
      <Form of={form}>
        <Show when={round()} keyed>
          <TextField name="email" label="Their e-mail" type="email" width="medium" />
          <TextField
            name="name"
            label="Their name"
            hint="The name they go by. They can change it."
            width="medium"
          />
          <Select
            name="role"
            label="What will they do?"
            choices={roleChoices}
            value={role()}
            onChoice={setRole}
          />
          <Show when={role() === "reviewer"}>
            <RadioGroup name="group" label="Whom do they speak for?" choices={groupChoices} />
          </Show>
          <Acts>
            <SendButton doing="Bringing them in">Bring them in and tell them</SendButton>
          </Acts>
        </Show>
      </Form>
    </Part>
  );
}
