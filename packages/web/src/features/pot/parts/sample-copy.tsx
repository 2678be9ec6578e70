import { For, Show } from "solid-js";
import { sizeOf } from "../../../lib/paper.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { openReceipt } from "../receipt.queries.ts";
import type { SampleCopy } from "../sample.queries.ts";

/** What an auditor asked to read: the words with no names in them, and the receipts. */
export function SampleCopyPart(props: { txId: string; copy: SampleCopy }) {
  return (
    <Part title="What it was for">
      <Show when={props.copy.words} fallback={<p>The words were taken back by whoever wrote them.</p>}>
        {(words) => (
          <>
            <Words text={words().what} />
            <Words text={words().why}>Why it mattered</Words>
            <Show when={words().outsideBecause}>
              {(because) => <Words text={because()}>Outside what was agreed, because</Words>}
            </Show>
            <Show when={words().tie}>{(tie) => <Words text={tie()}>A tie, said aloud</Words>}</Show>
          </>
        )}
      </Show>
      <Show when={props.copy.receipts.length > 0} fallback={<p>No receipt was added.</p>}>
        <RowList>
          <For each={props.copy.receipts}>
            {(receipt) => (
              <Row
                title={sizeOf(receipt)}
                state={
                  <>
                    Added on <When at={receipt.at} />.{" "}
                    <Show when={receipt.takenBackAt} fallback={receipt.scanned ? "" : "Not scanned."}>
                      {(at) => (
                        <>
                          Taken back on <When at={at()} />.
                        </>
                      )}
                    </Show>
                  </>
                }
                act={
                  <Show when={!receipt.takenBackAt}>
                    <ActButton
                      look="quiet"
                      act={() => openReceipt(props.txId, receipt.receiptId)}
                      doing="Opening"
                    >
                      Open
                    </ActButton>
                  </Show>
                }
              />
            )}
          </For>
        </RowList>
      </Show>
    </Part>
  );
}
