import { revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { getTalk, sayWhatHelps, type Talk } from "../dialogue.queries.ts";
import { nameOf, namesOf } from "../dialogue.words.ts";

/** What would make it easier to come: between each person and whoever invited them. */
export function NeedsPart(props: { talk: Talk }) {
  const mine = () => props.talk.needs.find(({ byId }) => byId === me()?.person.personId);
  const others = () => props.talk.needs.filter(({ byId }) => byId !== me()?.person.personId);
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words) => sayWhatHelps(props.talk.dialogueId, words),
    done: () => {
      tell("Saved. Only whoever invited you sees it.");
      return revalidate(getTalk.keyFor(props.talk.dialogueId));
    },
  });
  return (
    <Part title="What would make it easier?">
      <Thanks talk={props.talk} />
      <For each={others()}>
        {(need) => <Words text={need.words}>{nameOf(props.talk.people)(need.byId)}, to you alone</Words>}
      </For>
      <Show when={props.talk.actions.includes("sayWhatHelps")}>
        <Form of={form} name="needs">
          <TextareaField
            name="words"
            label="What would make it easier for you to come?"
            hint="A time, a place, a supporter, travel, childcare, a language, pay."
            reader={`${namesOf(props.talk.people, [props.talk.inviterId ?? ""])}, to make it work for you.`}
            value={mine()?.words}
            rows={2}
          />
          <Acts>
            <SendButton look="plain" doing="Saving">
              Save this
            </SendButton>
          </Acts>
        </Form>
      </Show>
    </Part>
  );
}

function Thanks(props: { talk: Talk }) {
  return (
    <Show when={props.talk.thanks}>
      {(thanks) => (
        <p>
          <Show when={thanks().offeredPence} fallback="No money is offered.">
            {(pence) => (
              <>
                For your time: {money(pence())} each, as {thanks().as}.
              </>
            )}
          </Show>{" "}
          {thanks().note}
        </p>
      )}
    </Show>
  );
}
