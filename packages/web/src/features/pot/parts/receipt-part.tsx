import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paperTypes, sizeOf } from "../../../lib/paper.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { FileField } from "../../../ui/file-field/file-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { SpendInfo } from "../pot.queries.ts";
import { openReceipt, receiptSender, takeBackReceipt } from "../receipt.queries.ts";

type Receipt = SpendInfo["receipts"][number];

/** Receipts of a spend, and the way to add one. None is ever needed. */
export function ReceiptPart(props: { spend: SpendInfo }) {
  const adds = () => props.spend.actions.includes("addReceipt");
  return (
    <Show when={adds() || props.spend.receipts.length > 0}>
      <Part title="Receipts">
        <Show when={props.spend.receipts.length > 0}>
          <RowList>
            <For each={props.spend.receipts}>
              {(receipt) => <ReceiptRow spend={props.spend} receipt={receipt} />}
            </For>
          </RowList>
        </Show>
        <Show when={adds()}>
          <ReceiptForm spend={props.spend} />
        </Show>
      </Part>
    </Show>
  );
}

function ReceiptRow(props: { spend: SpendInfo; receipt: Receipt }) {
  const may = (act: string) => props.receipt.actions.includes(act);
  const { txId } = props.spend;
  const { receiptId } = props.receipt;
  return (
    <Row
      title={sizeOf(props.receipt)}
      state={
        <>
          Added by {props.spend.people[props.receipt.byId] ?? "someone who left"} on{" "}
          <When at={props.receipt.at} />.{" "}
          <Show when={props.receipt.takenBackAt} fallback={props.receipt.scanned ? "" : "Not scanned."}>
            {(at) => (
              <>
                Taken back on <When at={at()} />.
              </>
            )}
          </Show>
        </>
      }
      act={
        <Acts>
          <Show when={may("open")}>
            <ActButton look="quiet" act={() => openReceipt(txId, receiptId)} doing="Opening">
              Open
            </ActButton>
          </Show>
          <Show when={may("takeBack")}>
            <ConfirmAct
              look="quiet"
              label="Take back"
              yes="Take back this receipt"
              told={[]}
              act={() => takeBackReceipt(txId, receiptId)}
              doing="Taking back"
            >
              <p>The file goes for good. It will say that it was here.</p>
            </ConfirmAct>
          </Show>
        </Acts>
      }
    />
  );
}

function ReceiptForm(props: { spend: SpendInfo }) {
  const [file, setFile] = createSignal<File>();
  const [percent, setPercent] = createSignal(0);
  const [times, setTimes] = createSignal(1);
  const send = receiptSender(props.spend.txId);
  const form = useForm({
    read: (values) => {
      const chosen = file();
      if (!chosen) values.trouble("file", "Choose a picture or a PDF first.");
      // What names the file, so that another file is another act.
      return { name: chosen?.name, size: chosen?.size, changed: chosen?.lastModified };
    },
    send: async (_, key) => {
      const chosen = file();
      if (chosen) await send(chosen, key, setPercent, undefined);
    },
    done: () => {
      tell("Saved. The receipt is with this spend.");
      setFile(undefined);
      setTimes((n) => n + 1);
    },
  });
  return (
    <Show when={times()} keyed>
      <Form of={form} name="receipt">
        <FileField
          name="file"
          label="A receipt, or a photo of one"
          hint="A picture or a PDF, up to 10 MB. You can leave it."
          reader="those who hold this pot and may read its words, and an auditor who sees the pot and asks. Each opening is kept."
          accept={paperTypes}
          onFile={setFile}
        />
        <Acts>
          <SendButton look="plain" doing={`Sending, ${percent()}%`}>
            Add this receipt
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
