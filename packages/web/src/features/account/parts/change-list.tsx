import { For, Show } from "solid-js";
import { Button } from "../../../ui/button/button.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { Change } from "../account.queries.ts";
import "./change-list.css";

/** What was done before, what is done now, and since when. */
export function ChangeList(props: { changes: readonly Change[]; onRemove?: (index: number) => void }) {
  return (
    <Show when={props.changes.length > 0}>
      <ul class="changes bare">
        <For each={props.changes}>
          {(change, index) => (
            <li>
              <p class="said">Before: {change.before}</p>
              <p class="said">Now: {change.after}</p>
              <p class="soft">
                Since <When at={change.since} />
                <Show when={props.onRemove}>
                  {(remove) => (
                    <>
                      {" "}
                      <Button look="quiet" onClick={() => remove()(index())}>
                        Take out<span class="vh"> the change to: {change.after}</span>
                      </Button>
                    </>
                  )}
                </Show>
              </p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
