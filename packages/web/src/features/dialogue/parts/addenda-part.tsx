import { revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { AddendumForm } from "../../../form/addendum-form.tsx";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { addAddendum, getTalk, type Talk, takeWordsBack } from "../dialogue.queries.ts";
import { nameOf } from "../dialogue.words.ts";

const again = (dialogueId: string) => revalidate(getTalk.keyFor(dialogueId));

/** Dated notes after co-signing; and for people served, the way to take their words back. */
export function AddendaPart(props: { talk: Talk }) {
  const adds = () => props.talk.actions.includes("addAddendum");
  return (
    <>
      <Show when={adds() || props.talk.addenda.length > 0}>
        <Part title="Notes after" small="The record stays as it is">
          <For each={props.talk.addenda}>
            {(addendum) => (
              <Show
                when={!addendum.takenBackAt}
                fallback={<p class="soft">{nameOf(props.talk.people)(addendum.byId)} took a note back.</p>}
              >
                <Words text={addendum.words}>
                  {nameOf(props.talk.people)(addendum.byId)}, <When at={addendum.at} />
                </Words>
              </Show>
            )}
          </For>
          <Show when={adds()}>
            <AddendumForm
              count={props.talk.addenda.length}
              send={(words, key) => addAddendum(props.talk.dialogueId, words, key)}
              done={() => {
                tell("Added, with your name and today’s date.");
                return again(props.talk.dialogueId);
              }}
            />
          </Show>
        </Part>
      </Show>
      <Show when={props.talk.servedIds.some((id) => id === me()?.person.personId)}>
        <YourWords talk={props.talk} />
      </Show>
    </>
  );
}

function YourWords(props: { talk: Talk }) {
  async function back() {
    await takeWordsBack(props.talk.dialogueId);
    tell("Done. We took them down.");
    await again(props.talk.dialogueId);
  }
  return (
    <Part title="Your words are yours">
      <p>You can take back everything you said here, at any time. It is gone for good.</p>
      <ConfirmAct
        look="plain"
        label="I want my words back"
        yes="Take all my words back"
        told={[]}
        act={back}
        doing="Taking them back"
      >
        <p>The others will see that words were taken back here.</p>
      </ConfirmAct>
    </Part>
  );
}
