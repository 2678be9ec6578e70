import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { getFromPot, getFromSpend } from "../follow.queries.ts";
import { FollowPot } from "../parts/follow-pot.tsx";
import { FollowSpend } from "../parts/follow-spend.tsx";

/** Follow the pound, from a pot or from a spend: its id tells which. */
export default function FollowPage() {
  const ids = useParams<{ id: string }>();
  return (
    <Show when={ids.id.startsWith("tx_")} fallback={<FromPot id={ids.id} />}>
      <FromSpend id={ids.id} />
    </Show>
  );
}

function FromPot(props: { id: string }) {
  const found = createAsync(() => getFromPot(props.id));
  return <Show when={found()}>{(it) => <FollowPot of={it()} />}</Show>;
}

function FromSpend(props: { id: string }) {
  const found = createAsync(() => getFromSpend(props.id));
  return <Show when={found()}>{(it) => <FollowSpend of={it()} />}</Show>;
}
