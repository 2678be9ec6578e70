import { type JSX, Show } from "solid-js";

/** Calm words where there is nothing yet. */
export function Empty(props: { children?: JSX.Element }) {
  return (
    <div class="body tight">
      <p>Nothing here yet. That is fine.</p>
      <Show when={props.children}>
        <div class="acts">{props.children}</div>
      </Show>
    </div>
  );
}
