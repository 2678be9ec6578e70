import { createSignal, For, type JSX, Show } from "solid-js";
import { ActButton } from "../../../ui/button/button.tsx";
import type { PotLine } from "../pot.queries.ts";

export interface MorePotsProps {
  /** Where the page before this ended; none when it was the last. */
  from: string | undefined;
  read: (cursor: string) => Promise<{ items: PotLine[]; next?: string | undefined }>;
  children: (pot: PotLine) => JSX.Element;
}

/** The rest of a list of pots, a page at each press. Goes at the end of the list's own rows. */
export function MorePots(props: MorePotsProps) {
  const [pots, setPots] = createSignal<readonly PotLine[]>([]);
  const [next, setNext] = createSignal(props.from);
  async function more() {
    const cursor = next();
    if (cursor === undefined) return;
    const page = await props.read(cursor);
    setPots((before) => [...before, ...page.items]);
    setNext(page.next);
  }
  return (
    <>
      <For each={pots()}>{(pot) => props.children(pot)}</For>
      <Show when={next()}>
        <li>
          <ActButton look="quiet" act={more} doing="Reading on">
            Read on
          </ActButton>
        </li>
      </Show>
    </>
  );
}
