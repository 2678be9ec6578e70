import { revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { finishTry, getTries, getTry, startTry, stopTry, type Try } from "../learning.queries.ts";

const again = (experimentId: string) => revalidate([getTry.keyFor(experimentId), getTries.key]);

/** Begin a planned try; stop a running one at once, or finish it and go on to make sense of it. */
export function RunPart(props: { tried: Try }) {
  const may = (act: string) => props.tried.actions.includes(act);
  const begin = async () => {
    await startTry(props.tried.experimentId);
    tell("Begun. Write down what you notice.");
    await again(props.tried.experimentId);
  };
  return (
    <>
      <Show when={may("start")}>
        <Part title="Begin">
          <Acts>
            <ActButton act={begin} doing="Beginning">
              Begin trying this
            </ActButton>
          </Acts>
        </Part>
      </Show>
      <Show when={may("finishTrying")}>
        <Finish tried={props.tried} />
      </Show>
      <Show when={may("stopNow")}>
        <StopNow tried={props.tried} />
      </Show>
    </>
  );
}

function Finish(props: { tried: Try }) {
  const form = useForm({
    read: (values) => values.text("nothingToNoteBecause"),
    send: (because) => finishTry(props.tried.experimentId, because),
    done: () => again(props.tried.experimentId),
  });
  return (
    <Part title="Finish trying">
      <Form of={form}>
        <Show when={props.tried.noteCount === 0}>
          <TextareaField
            name="nothingToNoteBecause"
            label="There is no note yet. Why is there nothing to note?"
            rows={2}
          />
        </Show>
        <Acts>
          <SendButton look="plain" doing="Finishing">
            Finish, and make sense of it
          </SendButton>
        </Acts>
      </Form>
    </Part>
  );
}

function StopNow(props: { tried: Try }) {
  const form = useForm({
    read: (values) => values.text("why"),
    send: (why) => stopTry(props.tried.experimentId, why),
    done: () => again(props.tried.experimentId),
  });
  return (
    <Part title="Stop now">
      <Form of={form}>
        <TextareaField
          name="why"
          label="Why stop? You may leave this empty."
          hint="Anyone in it can stop it, at any time."
          rows={2}
        />
        <Acts>
          <SendButton look="plain" doing="Stopping">
            Stop this now
          </SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
