import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { PotInfo } from "../pot.queries.ts";

/** Why there is nothing to fill in here, and where to go instead. */
export function NotNow(props: { pot: PotInfo }) {
  return (
    <Part title="Not now">
      <Show
        when={props.pot.actions.includes("writeDown")}
        fallback={
          <>
            <p>Only those who hold an open pot can spend from it.</p>
            <Link href={paths.pot(props.pot)} look="quiet">
              See the pot
            </Link>
          </>
        }
      >
        <p>Two of you say yes to each spend here. So write them down one by one.</p>
        <Link href={paths.spend(props.pot)} look="quiet">
          Write one down
        </Link>
      </Show>
    </Part>
  );
}
