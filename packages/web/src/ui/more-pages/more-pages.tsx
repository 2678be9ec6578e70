import { batch, createComputed, createSignal, For, type JSX, on, Show } from "solid-js";
import { ActButton } from "../button/button.tsx";

/** A page of a list, and where it ended if there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

export interface MorePagesProps<T> {
  /** Where the page before this ended; none when it was the last. */
  from: string | undefined;
  read: (cursor: string) => Promise<Page<T>>;
  children: (item: T) => JSX.Element;
}

/** The rest of a list, a page at each press. Goes at the end of the list's own rows, and begins anew when they do. */
export function MorePages<T>(props: MorePagesProps<T>) {
  const [items, setItems] = createSignal<readonly T[]>([]);
  const [next, setNext] = createSignal<string>();
  createComputed(
    on(
      () => props.from,
      (from) =>
        batch(() => {
          setItems([]);
          setNext(from);
        }),
    ),
  );
  async function more() {
    const cursor = next();
    if (cursor === undefined) return;
    const page = await props.read(cursor);
    setItems((before) => [...before, ...page.items]);
    setNext(page.next);
  }
  return (
    <>
      <For each={items()}>{(item) => props.children(item)}</For>
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
