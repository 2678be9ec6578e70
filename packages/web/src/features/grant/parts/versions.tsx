import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import type { GrantInfo } from "../grant.queries.ts";
import { holdsWords } from "../grant.words.ts";

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
                state={holdsWords(version, props.grant)}
                beside
              />
            )}
          </For>
        </RowList>
      </Part>
    </Show>
  );
}
