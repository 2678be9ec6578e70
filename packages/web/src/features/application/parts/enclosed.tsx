import { For, type JSX } from "solid-js";
import { sizeOf } from "../../../lib/paper.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import type { Draft } from "../application.queries.ts";
import { openEnclosure } from "../enclosure.queries.ts";

type One = Pick<Draft["enclosures"][number], "enclosureId" | "about" | "type" | "bytes">;

/** Files that go with an application, for whoever reads it. */
export function EnclosedRows<O extends One>(props: {
  applicationId: string;
  files: readonly O[];
  more?: (file: O) => JSX.Element;
}) {
  return (
    <RowList>
      <For each={props.files}>
        {(file) => (
          <Row
            title={file.about}
            state={sizeOf(file)}
            act={
              <Acts>
                <ActButton
                  look="quiet"
                  act={() => openEnclosure(props.applicationId, file.enclosureId)}
                  doing="Opening"
                >
                  Open
                </ActButton>
                {props.more?.(file)}
              </Acts>
            }
          />
        )}
      </For>
    </RowList>
  );
}

/** What went with an application when it was sent. */
export function Enclosed(props: { applicationId: string; files: readonly One[] }) {
  return (
    <Part title="Files that came with it">
      <EnclosedRows {...props} />
    </Part>
  );
}
