import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { isOrganisation } from "../../../lib/place.ts";
import { me, memberships } from "../../../lib/session.ts";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { type Cycle, getPlaceCycles } from "../learning.queries.ts";
import { openSentence, scaleWords } from "../learning.words.ts";

type Own = Pick<Cycle, "cycleId" | "programmeId">;

/** Roles that open a team's learning: not the people it serves, and not those who read money or applications alone. */
const inTeam = (role: string): boolean => !["citizen", "auditor", "reviewer"].includes(role);

/** One's teams and programmes, from the roles one holds, the programme around one's group, and the cycles one is in. */
const placesOf = (own: readonly Own[]): string[] => {
  const held = memberships()
    .filter(({ role, scope }) =>
      isOrganisation(scope) ? inTeam(role) : role !== "auditor" && role !== "reviewer",
    )
    .map(({ scope }) => scope);
  const around = held.some(isOrganisation) ? me()?.help?.programmeId : undefined;
  return [
    ...new Set([
      ...held,
      ...own.flatMap(({ programmeId }) => programmeId ?? []),
      ...(around ? [around] : []),
    ]),
  ];
};

/** Cycles you are not in, that your team or your programme may see. */
export function PlaceCycles(props: { cycles: readonly Own[] }) {
  const found = createAsync(
    async () =>
      (await Promise.all(placesOf(props.cycles).map((place) => getPlaceCycles(place)))).flatMap(
        (page) => page.items,
      ),
    { initialValue: [] },
  );
  const others = () => {
    const own = new Set(props.cycles.map(({ cycleId }) => cycleId));
    const each = new Map(found().map((cycle) => [cycle.cycleId, cycle]));
    return [...each.values()].filter(({ cycleId }) => !own.has(cycleId));
  };
  return (
    <Show when={others().length > 0}>
      <Part title="Other cycles around you" small="Open to your team or programme">
        <RowList>
          <For each={others()}>
            {(cycle) => (
              <Row
                title={cycle.purpose}
                href={paths.cycle({ cycleId: cycle.cycleId })}
                state={`${scaleWords[cycle.scale] ?? cycle.scale}. ${openSentence(cycle.openParts)}`}
              />
            )}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}
