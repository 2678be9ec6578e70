import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Button } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { getKept } from "./kept.queries.ts";

/** What the funder promised and whether it was kept, for those who take part. */
export function KeptPart(props: { programmeId: string; funderName: string }) {
  const [open, setOpen] = createSignal(false);
  return (
    <Part title="What we promised" small={`By ${props.funderName}`}>
      <Show
        when={open()}
        fallback={
          <Button look="quiet" onClick={() => setOpen(true)}>
            See whether it was kept
          </Button>
        }
      >
        <Told programmeId={props.programmeId} />
      </Show>
    </Part>
  );
}

function Told(props: { programmeId: string }) {
  const found = createAsync(() => getKept(props.programmeId));
  return (
    <Show when={found()}>
      {(kept) => (
        <Show when={kept().items.length > 0} fallback={<p>Nothing has come due yet.</p>}>
          <Facts>
            <For each={kept().items}>{(one) => <Fact term={one.promised}>{one.kept}</Fact>}</For>
          </Facts>
        </Show>
      )}
    </Show>
  );
}
