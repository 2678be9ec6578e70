import type { receiptRoutes } from "@allotment/functions/api/routes/receipt";
import { revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { paperSender } from "../../lib/paper.ts";
import { getSpend } from "./pot.queries.ts";

const receipts = client<typeof receiptRoutes>("/spends")[":txId"].receipts;
const one = receipts[":receiptId"].actions;

/** Sends receipts of one spend. */
export const receiptSender = (txId: string) =>
  paperSender(
    (json) => call(receipts.$post({ param: { txId }, json })),
    async ({ receiptId }, key) => {
      await call(one.add.$post({ param: { txId, receiptId }, header: {} }, sending({ key })));
      await revalidate(getSpend.keyFor(txId));
    },
  );

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
