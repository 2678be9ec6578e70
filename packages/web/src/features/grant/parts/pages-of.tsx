import { createSignal, type JSX, Show } from "solid-js";
import { ActButton, Acts } from "../../../ui/button/button.tsx";

export interface Paged<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** A list that comes a page at a time: what was read, and a way to read on. */
export function PagesOf<T>(props: {
  first: Paged<T>;
  more: (cursor: string) => Promise<Paged<T>>;
  show: (items: readonly T[]) => JSX.Element;
}) {
  const [later, setLater] = createSignal<readonly Paged<T>[]>([]);
  const items = () => [...props.first.items, ...later().flatMap((page) => page.items)];
  const next = () => (later().at(-1) ?? props.first).next;
  const readOn = async (cursor: string) => {
    const page = await props.more(cursor);
    setLater((pages) => [...pages, page]);
  };
  return (
    <>
      {props.show(items())}
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
