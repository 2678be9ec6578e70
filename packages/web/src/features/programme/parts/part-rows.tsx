import { For } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import type { FieldProblem } from "../../../lib/problem.ts";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import type { Programme } from "../programme.queries.ts";
import { gapsIn } from "./all.ts";
import type { SetUpPart } from "./part.ts";

/** Parts of the set-up as tasks, each with how it stands; what was promised is no link any more. */
export function PartRows(props: {
  parts: readonly SetUpPart[];
  programme: Programme;
  gaps: readonly FieldProblem[];
}) {
  const fixed = (part: SetUpPart) => part.promised === true && props.programme.state !== "draft";
  const state = (part: SetUpPart) => {
    const gap = gapsIn(part, props.gaps)[0];
    return gap ? gap.message : (part.summary(props.programme) ?? "Not begun");
  };
  return (
    <RowList>
      <For each={props.parts}>
        {(part) => (
          <Row
            beside
            title={part.title}
            state={fixed(part) ? "Promised, so it stays" : state(part)}
            heed={gapsIn(part, props.gaps).length > 0}
            href={
              fixed(part)
                ? undefined
                : paths.programmePart({ programmeId: props.programme.programmeId, part: part.key })
            }
          />
        )}
      </For>
    </RowList>
  );
}
