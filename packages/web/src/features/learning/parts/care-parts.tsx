import { revalidate, useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import {
  type Cycle,
  changePurpose,
  closeCycle,
  getCycles,
  leaveCycle,
  rereadCycle,
  restCycle,
  wakeCycle,
} from "../learning.queries.ts";
import { Bring, Connect } from "./join-parts.tsx";

/** Looking after a cycle: its purpose, its people, its rest and its end. */
export function CareParts(props: { cycle: Cycle }) {
  const may = (act: string) => props.cycle.actions.includes(act);
  return (
    <Show when={["edit", "addMember", "rest", "wake", "close", "leave"].some(may)}>
      <Part title="Look after this cycle">
        <When may={may("edit")} label="Change the purpose">
          <Purpose cycle={props.cycle} />
        </When>
        <When may={may("addMember")} label="Bring someone in">
          <WaitPart>
            <Bring cycle={props.cycle} />
          </WaitPart>
        </When>
        <When may={may("connect")} label="Say which cycle hears what you learn">
          <WaitPart>
            <Connect cycle={props.cycle} />
          </WaitPart>
        </When>
        <When may={may("wake")} label="Wake it">
          <Wake cycle={props.cycle} />
        </When>
        <When may={may("close")} label="Close it with what was learnt">
          <Close cycle={props.cycle} />
        </When>
        <RestOrLeave cycle={props.cycle} />
      </Part>
    </Show>
  );
}

function When(props: { may: boolean; label: string; children: JSX.Element }) {
  return (
    <Show when={props.may}>
      <More label={props.label}>{props.children}</More>
    </Show>
  );
}

function Purpose(props: { cycle: Cycle }) {
  const form = useForm({
    read: (values) => ({
      purpose: values.text("purpose"),
      why: values.text("why"),
      differ: values.text("differ"),
    }),
    send: (input) => changePurpose(props.cycle.cycleId, props.cycle.version, input),
    done: () => {
      tell("Changed. The trail keeps why.");
      return rereadCycle(props.cycle.cycleId);
    },
  });
  return (
    <Form of={form} name="purpose">
      <TextareaField
        name="purpose"
        label="What do we want to help happen?"
        value={props.cycle.purpose}
        rows={2}
      />
      <TextareaField name="why" label="Why does it change?" rows={2} />
      <TextareaField
        name="differ"
        label="Does anyone see it differently?"
        hint="Leave this empty if all of you agree."
        rows={2}
      />
      <Acts>
        <SendButton look="plain" doing="Changing">
          Change the purpose
        </SendButton>
      </Acts>
    </Form>
  );
}

function Wake(props: { cycle: Cycle }) {
  const form = useForm({
    read: (values) => values.text("different"),
    send: (different) => wakeCycle(props.cycle.cycleId, different),
    done: () => {
      tell("It is awake.");
      return rereadCycle(props.cycle.cycleId);
    },
  });
  return (
    <Form of={form} name="wake">
      <TextareaField name="different" label="What is different now?" rows={2} />
      <Acts>
        <SendButton look="plain" doing="Waking it">
          Wake it
        </SendButton>
      </Acts>
    </Form>
  );
}

function Close(props: { cycle: Cycle }) {
  const form = useForm({
    read: (values) => ({
      carryOn: values.text("carryOn"),
      drop: values.text("drop"),
      told: values.text("told"),
    }),
    send: (input) => closeCycle(props.cycle.cycleId, input),
    done: () => {
      tell("Closed with what was learnt. It can be woken.");
      return rereadCycle(props.cycle.cycleId);
    },
  });
  return (
    <Form of={form} name="close">
      <TextareaField name="carryOn" label="What do you carry on?" rows={2} />
      <TextareaField name="drop" label="What do you let go of?" rows={2} />
      <TextareaField name="told" label="Who did you tell?" rows={2} />
      <Acts>
        <SendButton look="plain" doing="Closing">
          Close it
        </SendButton>
      </Acts>
    </Form>
  );
}

function RestOrLeave(props: { cycle: Cycle }) {
  const navigate = useNavigate();
  const { cycleId } = props.cycle;
  async function rest() {
    await restCycle(cycleId);
    tell("It rests. Nothing is lost.");
    await rereadCycle(cycleId);
  }
  async function leave() {
    await leaveCycle(cycleId);
    tellNext("You are no longer in it.");
    await revalidate(getCycles.key);
    navigate(paths.learning());
  }
  return (
    <Acts>
      <Show when={props.cycle.actions.includes("rest")}>
        <ActButton look="plain" act={rest} doing="Resting">
          Let it rest
        </ActButton>
      </Show>
      <Show when={props.cycle.actions.includes("leave") && props.cycle.memberIds.length > 1}>
        <ActButton look="quiet" act={leave} doing="Leaving">
          Leave this cycle
        </ActButton>
      </Show>
    </Acts>
  );
}
