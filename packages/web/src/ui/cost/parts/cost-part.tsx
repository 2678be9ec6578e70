import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Button } from "../../button/button.tsx";
import { Part } from "../../part/part.tsx";
import { getCosts } from "../cost.queries.ts";
import { CostForm } from "./cost-form.tsx";
import { CostTold } from "./cost-told.tsx";

interface Props {
  placeId: string;
  /** Whose notebook it is: "this programme". */
  whose: string;
}

/** What it costs and what it saves, opened by those whose notebook it is. */
export function CostPart(props: Props) {
  const [open, setOpen] = createSignal(false);
  return (
    <Part title="What it costs and saves" small="A notebook">
      <Show
        when={open()}
        fallback={
          <Button look="quiet" onClick={() => setOpen(true)}>
            Open the notebook
          </Button>
        }
      >
        <Notebook {...props} />
      </Show>
    </Part>
  );
}

function Notebook(props: Props) {
  const found = createAsync(() => getCosts(props.placeId));
  return (
    <Show when={found()}>
      {(costs) => (
        <>
          <p>
            People of {props.whose} see this, and nobody else. Sums are checked. It never decides money, and
            no one’s is laid beside another’s.
          </p>
          <For each={costs().warnings}>{(warning) => <p class="heed">{warning}</p>}</For>
          <For each={costs().items}>
            {(note) => (
              <CostTold
                placeId={props.placeId}
                note={note}
                by={costs().people[note.byId] ?? "Someone who left"}
              />
            )}
          </For>
          <CostForm placeId={props.placeId} />
        </>
      )}
    </Show>
  );
}
