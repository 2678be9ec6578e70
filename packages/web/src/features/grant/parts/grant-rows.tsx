import { For } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import type { GrantLine } from "../grant.queries.ts";
import { groupWords, lineWords } from "../grant.words.ts";

/** Grants, one a row: named by the group, or by the programme where the group is known. */
export function GrantRows(props: { grants: readonly GrantLine[]; by: "group" | "programme" }) {
  const title = (grant: GrantLine) =>
    props.by === "group" ? groupWords(grant) : `${grant.programmeName}, ${grant.funderName}`;
  return (
    <RowList>
      <For each={props.grants}>
        {(grant) => <Row href={paths.grant(grant)} title={title(grant)} state={lineWords(grant)} beside />}
      </For>
    </RowList>
  );
}
