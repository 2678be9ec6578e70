import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { getAsks } from "../asks.queries.ts";

/** Time that was asked of a group already, for whoever would ask more. */
export function AsksLine(props: { grantId: string }) {
  const asks = createAsync(() => getAsks(props.grantId));
  return (
    <Show when={asks()?.says}>
      {(says) => <p>{says()} Their time is for learning too. Can this wait?</p>}
    </Show>
  );
}
