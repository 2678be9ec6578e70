import { For } from "solid-js";
import { Group, Groups } from "../../../ui/groups/groups.tsx";
import type { GrantInfo, Terms } from "../grant.queries.ts";

/** What both sides promise, side by side and of the same weight. */
export function Promises(props: {
  grant: Pick<GrantInfo, "funderName" | "orgName" | "people">;
  terms: Terms;
}) {
  return (
    <Groups>
      <Side name={props.grant.funderName} side="funder" terms={props.terms} people={props.grant.people} />
      <Side name={props.grant.orgName} side="grantee" terms={props.terms} people={props.grant.people} />
    </Groups>
  );
}

function Side(props: {
  name: string;
  side: "funder" | "grantee";
  terms: Terms;
  people: GrantInfo["people"];
}) {
  const promises = () => (props.terms.promises ?? []).filter(({ side }) => side === props.side);
  return (
    <Group name={props.name}>
      <For each={promises()} fallback={<p class="soft">Nothing promised yet.</p>}>
        {(promise) => (
          <p class="said">
            {promise.what}
            {promise.by && props.people[promise.by] ? ` (${props.people[promise.by]})` : ""}
          </p>
        )}
      </For>
    </Group>
  );
}
