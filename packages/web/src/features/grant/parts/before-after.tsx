import { For } from "solid-js";
import { Group, Groups } from "../../../ui/groups/groups.tsx";
import type { Terms } from "../grant.queries.ts";
import { partNames, partsIn, partText } from "../grant.words.ts";

/** What stood and what would stand, side by side, one part under the other. */
export function BeforeAfter(props: { before: Terms; after: Terms; names?: readonly [string, string] }) {
  const [before, after] = props.names ?? ["Now", "After the change"];
  return (
    <For each={partsIn(props.after)}>
      {(part) => (
        <>
          <p class="soft">{partNames[part]}</p>
          <Groups>
            <Group name={before} text={partText(part, props.before)}>
              <NotThere text={partText(part, props.before)} />
            </Group>
            <Group name={after} text={partText(part, props.after)} />
          </Groups>
        </>
      )}
    </For>
  );
}

function NotThere(props: { text: string | undefined }) {
  return <>{props.text ? "" : <p class="soft">There was nothing here.</p>}</>;
}
