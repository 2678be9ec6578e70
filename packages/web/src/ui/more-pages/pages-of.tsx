import { createComputed, createSignal, type JSX, on, Show } from "solid-js";
import { ActButton, Acts } from "../button/button.tsx";
import type { Page } from "./more-pages.tsx";

export interface PagesOfProps<T> {
  first: Page<T>;
  read: (cursor: string) => Promise<Page<T>>;
  /** Draws all that was read so far. */
  children: (items: readonly T[]) => JSX.Element;
}

/**
 * A list or a table that is drawn whole, a page longer at each press, and begins anew when its first page does.
 * For rows that can be added to a list as it stands, `MorePages` is less work.
 */
export function PagesOf<T>(props: PagesOfProps<T>) {
  const [later, setLater] = createSignal<readonly Page<T>[]>([]);
  createComputed(
    on(
      () => props.first,
      () => setLater([]),
    ),
  );
  const items = () => [...props.first.items, ...later().flatMap((page) => page.items)];
  const next = () => (later().at(-1) ?? props.first).next;
  const readOn = async (cursor: string) => {
    const page = await props.read(cursor);
    setLater((pages) => [...pages, page]);
  };
  return (
    <>
      {props.children(items())}
      <Show when={next()}>
        {(cursor) => (
          <Acts>
            <ActButton look="plain" doing="Reading on" act={() => readOn(cursor())}>
              Show more
            </ActButton>
          </Acts>
        )}
      </Show>
    </>
  );
}
