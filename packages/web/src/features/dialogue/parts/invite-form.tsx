import { createAsync, revalidate, useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import type { Values } from "../../../form/values.ts";
import { inDays, list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { later } from "../../../ui/wait/later.tsx";
import {
  type AccountHead,
  type CouldTalk,
  getAccounts,
  getCouldTalk,
  getTalks,
  type InviteInput,
  invite,
} from "../dialogue.queries.ts";
import type { Kind } from "../dialogue.words.ts";

export interface InviteFormProps {
  about: { readonly grantId?: string; readonly programmeId?: string };
  kind: Kind;
  accountId?: string | undefined;
}

const AsksLine = later(() => import("../../../ui/asks/parts/asks-line.tsx").then((file) => file.AsksLine));

/** Which people can sit on which side of each kind of talk. */
const hears: Record<Kind, CouldTalk["as"]> = {
  upward: "funder",
  outwardPeer: "peer",
  outwardServed: "served",
  reciprocal: "peer",
};

const thanksFrom = (values: Values): InviteInput["thanks"] => {
  const pence = values.text("thanks.offeredPence") === "" ? undefined : values.pence("thanks.offeredPence");
  const payOn = values.maybe("thanks.payOn");
  return {
    ...(pence === undefined ? {} : { offeredPence: pence }),
    ...(payOn ? { payOn } : {}),
    note: values.text("thanks.note"),
  };
};

const timeFrom = (values: Values): InviteInput["time"] => {
  const on = values.maybe("time.on");
  if (!on) return undefined;
  const [at, place] = [values.maybe("time.at"), values.maybe("time.place")];
  return { on, ...(at ? { at } : {}), ...(place ? { place } : {}) };
};

/** People on both sides, a time if you have one, and the account it is about. */
export function InviteForm(props: InviteFormProps) {
  const people = createAsync(() => getCouldTalk(props.about));
  const accounts = createAsync(() => getAccounts(props.about));
  return (
    <Show when={people()}>
      {(found) => (
        <Show when={props.kind} keyed>
          {(kind) => (
            <Inviting {...props} kind={kind} people={found().items} accounts={accounts()?.items ?? []} />
          )}
        </Show>
      )}
    </Show>
  );
}

type InvitingProps = InviteFormProps & { people: CouldTalk[]; accounts: AccountHead[] };

function Inviting(props: InvitingProps) {
  const navigate = useNavigate();
  const [told, setTold] = createSignal<string[]>([]);
  const served = () => props.kind === "outwardServed";
  const own = () => props.people.filter(({ as }) => as === "own");
  const others = () => props.people.filter(({ as }) => as === hears[props.kind]);
  const free = () =>
    props.accounts.filter(
      ({ state, dialogueId }) => (state === "drafting" || state === "shared") && !dialogueId,
    );
  const names = () =>
    props.people.filter(({ personId }) => told().includes(personId)).map(({ name }) => name);
  const form = useForm({
    read: (values) => {
      const accountId = values.maybe("accountId");
      const time = served() ? undefined : timeFrom(values);
      return {
        kind: props.kind,
        ...props.about,
        givingIds: values.list("givingIds"),
        receivingIds: values.list("receivingIds"),
        ...(accountId ? { accountId } : { openTalk: true }),
        ...(time ? { time } : {}),
        ...(served() ? { thanks: thanksFrom(values) } : {}),
      };
    },
    send: invite,
    done: async ({ dialogueId }) => {
      tellNext("Invited. You will hear when someone says yes to a time.");
      await revalidate(getTalks.key);
      navigate(paths.conversation({ dialogueId }));
    },
  });
  return (
    <Form of={form}>
      <Part title="Who is in it?">
        <Show
          when={
            own().some(({ personId }) => personId === me()?.person.personId) ? undefined : props.about.grantId
          }
        >
          {(grantId) => <AsksLine grantId={grantId()} />}
        </Show>
        <CheckboxGroup
          name="givingIds"
          label="Who tells it?"
          values={[me()?.person.personId ?? ""]}
          choices={own().map(({ personId, name, place }) => ({ value: personId, label: name, hint: place }))}
        />
        <CheckboxGroup
          name="receivingIds"
          label="Who hears it?"
          {...(served() ? { hint: "A supporter they choose is welcome. No one need come alone." } : {})}
          onChoices={setTold}
          choices={others().map(({ personId, name, place }) => ({
            value: personId,
            label: name,
            hint: place,
          }))}
        />
        <Show when={others().length === 0}>
          <p class="soft">
            There is no one to choose yet. Bring people in first, on your organisation’s page.
          </p>
        </Show>
      </Part>
      <Part title="What is it about?">
        <Select
          name="accountId"
          label="Which account?"
          none="No account yet: an open talk"
          value={props.accountId}
          choices={free().map(({ accountId, covers }) => ({
            value: accountId,
            label: `${inDays(covers.from)} to ${inDays(covers.to)}`,
          }))}
        />
      </Part>
      <Show when={served()} fallback={<TimePart />}>
        <ThanksPart />
      </Show>
      <Part title="Send it">
        <Show when={names().length > 0}>
          <p class="told">{list(names())} will be told.</p>
        </Show>
        <Acts>
          <SendButton doing="Inviting">
            {names().length > 0 ? `Invite ${list(names())}` : "Invite them"}
          </SendButton>
        </Acts>
      </Part>
    </Form>
  );
}

function TimePart() {
  return (
    <Part title="When?" small="You may leave this to them">
      <DateField name="time.on" label="A day that suits you" />
      <TextField name="time.at" label="At what time?" width="short" />
      <TextField name="time.place" label="Where?" />
    </Part>
  );
}

function ThanksPart() {
  return (
    <Part title="For their time" small="They choose when and where">
      <MoneyField name="thanks.offeredPence" label="What do you offer each person?" />
      <DateField name="thanks.payOn" label="When is it paid?" />
      <TextareaField
        name="thanks.note"
        label="Anything to say about it?"
        hint="If there is nothing to offer, say why. Money can touch someone’s benefits: ask first."
        rows={2}
      />
    </Part>
  );
}
