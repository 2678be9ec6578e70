import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Problem } from "../../../lib/problem.ts";
import { MorePages } from "../../more-pages/more-pages.tsx";
import { getReflections, type Reflection, type Reflections } from "../reflection.queries.ts";
import { AskForm } from "./ask-form.tsx";
import { Reflected } from "./reflected.tsx";

export interface ReflectProps {
  placeId: string;
  /** Whose way of working it is: "this group". */
  whose: string;
  /** Who reads it once it is shared: "the people of the programme". */
  others: string;
}

/** What was answered, newest first, and the five questions for those whose work it is. */
export function ReflectionList(props: ReflectProps) {
  const first = createAsync(async () => {
    try {
      return await getReflections(props.placeId);
    } catch (cause) {
      if (!(cause instanceof Problem && cause.status === 404)) throw cause;
      return null;
    }
  });
  // Those named on later pages.
  const [names, setNames] = createSignal<Reflections["people"]>({});
  async function readOn(cursor: string) {
    const page = await getReflections(props.placeId, cursor);
    setNames((before) => ({ ...before, ...page.people }));
    return page;
  }
  const row = (it: Reflection, people: Reflections["people"]) => (
    <li>
      <Reflected placeId={props.placeId} it={it} by={people[it.byId] ?? "Someone"} others={props.others} />
    </li>
  );
  return (
    <Show when={first() !== undefined}>
      <Show when={first()} fallback={<p>Nothing is shared with you yet.</p>}>
        {(page) => (
          <>
            <Show
              when={page().actions.includes("write")}
              fallback={<p>What {props.whose} chose to share with you. It is never used to decide money.</p>}
            >
              <p>
                This is for learning, and never used to decide money. People of {props.whose} see it. Nobody
                else does, unless whoever wrote it shares it with {props.others}.
              </p>
              <AskForm placeId={props.placeId} />
            </Show>
            <Show
              when={page().items.length > 0}
              fallback={
                <Show when={!page().actions.includes("write")}>
                  <p>Nothing is shared with you yet.</p>
                </Show>
              }
            >
              <ul class="list">
                <For each={page().items}>{(it) => row(it, page().people)}</For>
                <MorePages from={page().next} read={readOn}>
                  {(it) => row(it, names())}
                </MorePages>
              </ul>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
