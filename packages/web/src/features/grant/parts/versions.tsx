import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import type { GrantInfo, Version } from "../grant.queries.ts";

const holds = (version: Version, inForce: number): string => {
  if (!version.from) return "Not signed by both sides yet";
  return version.n === inForce ? `Holds since ${inDays(version.from)}` : `From ${inDays(version.from)} on`;
};

/** Every version, the newest first; each can be read whole. */
export function Versions(props: { grant: GrantInfo }) {
  const newestFirst = () => [...props.grant.versions].sort((a, b) => b.n - a.n);
  return (
    <Show when={props.grant.versionN > 0}>
      <Part title="Versions">
        <RowList>
          <For each={newestFirst()}>
            {(version) => (
              <Row
                href={paths.agreementVersion({ grantId: props.grant.grantId, version: String(version.n) })}
                title={`Version ${version.n}`}
                said={version.why}
                state={holds(version, props.grant.inForce)}
                beside
              />
            )}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}
