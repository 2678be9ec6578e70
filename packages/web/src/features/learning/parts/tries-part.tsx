import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getTries } from "../learning.queries.ts";
import { tryWords } from "../learning.words.ts";

/** What those in a cycle try, newest first. */
export function TriesPart(props: { cycleId: string; mayAdd: boolean }) {
  const tries = createAsync(() => getTries(props.cycleId));
  return (
    <Part title="Things we try" id="tries">
      <Show when={tries()}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<Empty />}>
            <RowList>
              <For each={page().items}>
                {(each) => (
                  <Row
                    title={each.idea}
                    href={paths.experiment({ experimentId: each.experimentId })}
                    said={each.hunch || each.weWonder}
                    state={tryWords[each.state]}
                  />
                )}
              </For>
            </RowList>
          </Show>
        )}
      </Show>
      <Show when={props.mayAdd}>
        <p>
          <Link look="quiet" href={`${paths.newExperiment()}?cycle=${props.cycleId}`}>
            Note an idea to try
          </Link>
        </p>
      </Show>
    </Part>
  );
}
