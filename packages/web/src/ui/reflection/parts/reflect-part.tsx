import { createSignal, Show } from "solid-js";
import { Button } from "../../button/button.tsx";
import { Part } from "../../part/part.tsx";
import { ReflectionList, type ReflectProps } from "./reflection-list.tsx";

/** Five questions about how people work, opened by those who want them. */
export function ReflectPart(props: ReflectProps) {
  const [open, setOpen] = createSignal(false);
  return (
    <Part title="Looking at how we work" small="Five questions">
      <Show
        when={open()}
        fallback={
          <Button look="quiet" onClick={() => setOpen(true)}>
            Open the five questions
          </Button>
        }
      >
        <ReflectionList {...props} />
      </Show>
    </Part>
  );
}
