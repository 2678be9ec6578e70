import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { type Cycle, moveCycle, rereadCycle } from "../learning.queries.ts";
import { type Part, partAsks, parts, partWords } from "../learning.words.ts";

/** The five parts as a list, with the same acts as the ring: open one or leave it, in any order, saying why. */
export function PartsList(props: { cycle: Cycle }) {
  const [moving, setMoving] = createSignal<Part>();
  const isOpen = (part: Part) => props.cycle.openParts.includes(part);
  const mayMove = () => props.cycle.actions.includes("move");
  return (
    <div>
      <RowList>
        <For each={parts}>
          {(part) => (
            <Row
              title={`${partWords[part]}, ${isOpen(part) ? "open now" : "resting"}`}
              state={partAsks[part]}
              act={
                <Show when={mayMove()}>
                  <Button look="quiet" onClick={() => setMoving(part)}>
                    {isOpen(part) ? "Leave" : "Open"}
                    <span class="vh"> {partWords[part]}</span>
                  </Button>
                </Show>
              }
            />
          )}
        </For>
      </RowList>
      <Show when={moving()} keyed>
        {(part) => <Why cycle={props.cycle} part={part} done={() => setMoving(undefined)} />}
      </Show>
    </div>
  );
}

function Why(props: { cycle: Cycle; part: Part; done: () => void }) {
  const leaving = () => props.cycle.openParts.includes(props.part);
  const act = () => `${leaving() ? "Leave" : "Open"} ${partWords[props.part]}`;
  const form = useForm({
    read: (values) => ({
      from: leaving() ? [props.part] : [],
      to: leaving() ? [] : [props.part],
      why: values.text("why"),
      tell: values.flag("tell"),
    }),
    send: (input, key) => moveCycle(props.cycle.cycleId, input, key),
    done: async () => {
      tell(`Moved. ${partWords[props.part]} is ${leaving() ? "resting" : "open"} now.`);
      await rereadCycle(props.cycle.cycleId);
      props.done();
    },
  });
  return (
    <Form of={form}>
      <TextareaField
        name="why"
        label={`Why ${leaving() ? "leave" : "open"} ${partWords[props.part]} now?`}
        rows={2}
      />
      <Show when={props.cycle.memberIds.length > 1}>
        <Tick name="tell" label="Tell the others in it." />
      </Show>
      <Acts>
        <SendButton doing="Moving">{act()}</SendButton>
        <Button look="quiet" onClick={props.done}>
          Not now
        </Button>
      </Acts>
    </Form>
  );
}
