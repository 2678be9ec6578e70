import { TELLING_BYTES, typeOf } from "@allotment/core/file/file.rules";
import type { receiptRoutes } from "@allotment/functions/api/routes/receipt";
import { revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { sendFile } from "../../lib/send-file.ts";
import { getSpend } from "./pot.queries.ts";

const receipts = client<typeof receiptRoutes>("/spends")[":txId"].receipts;
const one = receipts[":receiptId"].actions;

const start = async (txId: string, file: File) => {
  const type = typeOf(new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer())) ?? file.type;
  return call(receipts.$post({ param: { txId }, json: { type, bytes: file.size } }));
};

/** Sends receipts of one spend. When only the last answer was lost, the file is not sent again. */
export function receiptSender(txId: string) {
  let arrived: { readonly key: string; readonly receiptId: string } | undefined;
  return async (file: File, key: string, onPart: (percent: number) => void): Promise<void> => {
    if (arrived?.key !== key) {
      const place = await start(txId, file);
      await sendFile(place, file, onPart);
      arrived = { key, receiptId: place.receiptId };
    }
    const { receiptId } = arrived;
    await call(one.add.$post({ param: { txId, receiptId }, header: {} }, sending({ key })));
    await revalidate(getSpend.keyFor(txId));
  };
}

/** "A PDF, 1.2 MB", "A picture, 40 KB". */
export const sizeOf = ({ type, bytes }: { readonly type: string; readonly bytes: number }): string =>
  `${type === "application/pdf" ? "A PDF" : "A picture"}, ${bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`}`;

/** Goes to the file itself; the way back leads here. */
export const openReceipt = async (txId: string, receiptId: string): Promise<void> => {
  const { url } = await call(one.open.$post({ param: { txId, receiptId } }));
  window.location.assign(url);
};

export const takeBackReceipt = async (txId: string, receiptId: string): Promise<void> => {
  const param = { txId, receiptId };
  await call(one["take-back"].$post({ param, header: {} }, sending({ key: newKey() })));
  await revalidate(getSpend.keyFor(txId));
};
