import { createAsync, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { getCouldTalk, getTalk, inviteGuest, type Talk } from "../dialogue.queries.ts";

/** The giver may ask someone to sit in, the funder too; people served may bring a supporter. A guest sees all of it and answers for no side. */
export function GuestPart(props: { talk: Talk }) {
  return (
    <Show when={props.talk.actions.includes("inviteGuest")}>
      <Part title="Guests">
        <More label="Ask someone to sit in">
          <WaitPart>
            <Ask talk={props.talk} />
          </WaitPart>
        </More>
      </Part>
    </Show>
  );
}

function Ask(props: { talk: Talk }) {
  const { dialogueId, grantId, programmeId } = props.talk;
  const people = createAsync(() =>
    getCouldTalk(grantId ? { grantId } : { ...(programmeId ? { programmeId } : {}) }),
  );
  const left = () => {
    const here = new Set<string>([
      ...props.talk.givingIds,
      ...props.talk.receivingIds,
      ...props.talk.guestIds,
    ]);
    return (people()?.items ?? []).filter(({ personId }) => !here.has(personId));
  };
  const form = useForm({
    read: (values) => values.text("personId"),
    send: (personId) => inviteGuest(dialogueId, personId),
    done: () => {
      tell("Asked. They see all of this talk from now on.");
      return revalidate(getTalk.keyFor(dialogueId));
    },
  });
  return (
    <Show when={left().length > 0} fallback={<p class="soft">There is no one else to ask here.</p>}>
      <Form of={form} name="guest">
        <Select
          name="personId"
          label="Who?"
          hint="They will see every word in it, and they will be told."
          choices={left().map(({ personId, name, place }) => ({
            value: personId,
            label: `${name}, ${place}`,
          }))}
        />
        <Acts>
          <SendButton look="plain" doing="Asking">
            Ask them to sit in
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
