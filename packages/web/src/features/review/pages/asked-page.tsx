import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { type Asked, getAsked } from "../review.queries.ts";
import { askedState } from "../review.words.ts";

/** What I am asked to read. */
export default function AskedPage() {
  const first = createAsync(() => getAsked());
  return (
    <Show when={first()}>
      {(page) => (
        <>
          <PageHead
            kind="Reviews"
            title="What I am asked to read"
            state="There are no marks. You say what you see, in your own words."
          />
          <Part title="Asked of you" small="What waits comes first">
            <Show when={page().items.length > 0} fallback={<Empty />}>
              <RowList>
                <For each={page().items}>{(ask) => <AskRow ask={ask} />}</For>
                <MorePages from={page().next} read={getAsked}>
                  {(ask) => <AskRow ask={ask} />}
                </MorePages>
              </RowList>
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}

function AskRow(props: { ask: Asked }) {
  const shut = () => props.ask.tie === "tied";
  return (
    <Row
      beside
      title={props.ask.title}
      href={shut() ? undefined : paths.review(props.ask)}
      said={props.ask.tieWords}
      state={askedState(props.ask)}
    />
  );
}
