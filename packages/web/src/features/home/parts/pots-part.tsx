import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getPots } from "../home.queries.ts";

/** Pots shown here; the rest are in the room. */
const SHOWN = 5;

/** Pots that name the reader, with what is left in each. Nothing is drawn when there are none. */
export function PotsPart() {
  const pots = createAsync(() => getPots());
  const open = () => (pots()?.items ?? []).filter(({ state }) => state !== "closed");
  return (
    <Show when={open().length > 0}>
      <Part title="Pots you share">
        <RowList>
          <For each={open().slice(0, SHOWN)}>
            {(pot) => (
              <Row
                title={pot.name}
                href={paths.pot(pot)}
                state={`${money(pot.balancePence)} is left.`}
                beside
              />
            )}
          </For>
        </RowList>
        <Show when={open().length > SHOWN}>
          <Link href={paths.pots()} look="quiet">
            See all your pots
          </Link>
        </Show>
      </Part>
    </Show>
  );
}
