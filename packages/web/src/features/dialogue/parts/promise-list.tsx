import { revalidate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { promiseState } from "../../../lib/promise-state.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import {
  getPromises,
  getTalk,
  lookAtPromise,
  makePromise,
  type PromiseMade,
  type Talk,
} from "../dialogue.queries.ts";
import { nameOf } from "../dialogue.words.ts";

const again = (dialogueId: string) => revalidate([getTalk.keyFor(dialogueId), getPromises.key]);

/** What each will do, and how it went. Done, changed and let go are all fine. */
export function PromiseList(props: { talk: Talk }) {
  const [looking, setLooking] = createSignal<PromiseMade>();
  const makes = () => props.talk.actions.includes("promise");
  const looksAt = (promise: PromiseMade) =>
    promise.byId === me()?.person.personId &&
    props.talk.state === "coSigned" &&
    !promise.outcome &&
    promise.what;
  return (
    <Show when={makes() || props.talk.promises.length > 0}>
      <Part title="What we will each do" id="promises">
        <RowList>
          <For each={props.talk.promises}>
            {(promise) => (
              <Row
                title={nameOf(props.talk.people)(promise.byId)}
                said={promise.what || "These words were taken back."}
                state={promiseState(promise)}
                act={
                  looksAt(promise) ? (
                    <Button look="quiet" onClick={() => setLooking(promise)}>
                      Say how it went<span class="vh">: {promise.what}</span>
                    </Button>
                  ) : undefined
                }
              />
            )}
          </For>
        </RowList>
        <Show when={looking()} keyed>
          {(promise) => <Look promise={promise} close={() => setLooking(undefined)} />}
        </Show>
        <Show when={makes()}>
          <MakePromise talk={props.talk} />
        </Show>
      </Part>
    </Show>
  );
}

function Look(props: { promise: PromiseMade; close: () => void }) {
  const form = useForm({
    read: (values) => ({
      outcome: values.choice("outcome", ["done", "changed", "letGo"]),
      how: values.text("how"),
    }),
    send: (input) => lookAtPromise(props.promise.promiseId, input),
    done: () => {
      tell("Thank you. Everyone in the talk can see it.");
      props.close();
      return again(props.promise.dialogueId);
    },
  });
  return (
    <Form of={form} name="look">
      <RadioGroup
        name="outcome"
        label={`How did it go? “${props.promise.what}”`}
        hint="All three are fine."
        choices={[
          { value: "done", label: "Done" },
          { value: "changed", label: "Changed" },
          { value: "letGo", label: "Let go" },
        ]}
      />
      <TextareaField name="how" label="How, or why?" rows={2} />
      <Acts>
        <SendButton look="plain" doing="Saving">
          Save this
        </SendButton>
        <Button look="quiet" onClick={props.close}>
          Not now
        </Button>
      </Acts>
    </Form>
  );
}

function MakePromise(props: { talk: Talk }) {
  const form = useForm({
    read: (values) => ({ what: values.text("what"), reviewOn: values.text("reviewOn") }),
    send: (input, key) => makePromise(props.talk.dialogueId, input, key),
    done: () => {
      tell("Promised. You talk about it again on that day.");
      return again(props.talk.dialogueId);
    },
  });
  return (
    <Show when={props.talk.promiseIds.length + 1} keyed>
      <Form of={form} name="promise">
        <TextareaField name="what" label="I will…" rows={2} noted />
        <DateField name="reviewOn" label="When do you talk about it again?" />
        <Acts>
          <SendButton look="plain" doing="Saving">
            Promise this
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
