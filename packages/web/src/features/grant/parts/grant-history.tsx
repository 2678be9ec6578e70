import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { History } from "../../../ui/log/log.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { GrantInfo } from "../grant.queries.ts";
import { historyOf } from "../history.ts";

/** The way to its pauses, and what happened to a grant, from its offer on. */
export function GrantHistory(props: { grant: GrantInfo }) {
  const shows = () => props.grant.actions.includes("pause") || props.grant.pauses !== undefined;
  return (
    <>
      <Show when={shows()}>
        <Part title="Pauses">
          <Show when={props.grant.lookOn}>
            {(on) => (
              <p>
                The pause is looked at again by <When at={on()} />.
              </p>
            )}
          </Show>
          <Link href={paths.grantPause(props.grant)} look="quiet">
            {props.grant.pauses ? "See each pause, and why" : "Pause this grant"}
          </Link>
        </Part>
      </Show>
      <History lines={historyOf(props.grant)} />
    </>
  );
}
