import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { keepSent, whereToSend } from "../file/arrival.ts";
import { paper } from "../file/paper.ts";
import { fn } from "../fn.ts";
import { Receipts } from "./receipt.entity.ts";
import { added, opened, takenBack } from "./receipt.events.ts";
import { MOST_RECEIPTS, mustFit } from "./receipt.rules.ts";
import { OneReceipt, Start } from "./receipt.schema.ts";
import { receiptsOf } from "./receipt-read.ts";
import { isOpenToReader } from "./sample-read.ts";
import { can, readsReceipts, takesBackReceipt } from "./spend.policy.ts";
import { ById, Receipt } from "./spend.schema.ts";
import { fromId, seenSpend } from "./spend-page.ts";

/** Seconds for an address that opens one to be good for. */
const OPEN_SECONDS = 60;

const receipts = paper("rcpt", "receipt");

const mayAdd = async (txId: string): Promise<void> => {
  const { spent } = await seenSpend(txId);
  allow(can.addReceipt(Actor.use(), spent));
  const kept = (await receiptsOf(txId)).filter(({ takenBackAt }) => takenBackAt === undefined);
  if (kept.length >= MOST_RECEIPTS)
    throw rule("receipt.enough", "There are 12 receipts here. That is the most one spend can have.");
};

/** Ask where to send a receipt to. Nothing is written: a file that never becomes a receipt goes by itself. */
export const start = fn(Start, async ({ txId, type, bytes }) => {
  mustFit(type, bytes);
  await mayAdd(txId);
  const { id: receiptId, ...upload } = await whereToSend(receipts, txId, type);
  return { receiptId, ...upload };
});

/**
 * What was sent becomes a receipt of the spend. It changes nothing about the money.
 * @throws `receipt.not_arrived` (422); `receipt.type` (400) or `receipt.too_big` (413) by what the file really is
 */
export const add = fn(
  OneReceipt,
  async ({ txId, receiptId }) => {
    await mayAdd(txId);
    const { data: before } = await live(Receipts).get({ txId, receiptId }).go({ consistent: true });
    if (before) throw wrongState("This receipt is here already.");
    await keepSent(receipts, txId, receiptId, (file) => {
      const receipt = { txId, receiptId, ...file, byId: thePerson().personId, at: nowIso() };
      return commit([write(Receipts.create(receipt))], added.of(txId, { receiptId }));
    });
    return fromId({ txId });
  },
  (id) => fromId({ txId: ById.shape.txId.parse(id) }),
);

const theReceipt = async (txId: string, receiptId: string) => {
  const { spent } = await seenSpend(txId);
  const { data } = await live(Receipts).get({ txId, receiptId }).go({ consistent: true });
  const reads = readsReceipts(Actor.use(), spent) || (await isOpenToReader(txId, spent));
  if (!(data && reads)) throw notFound();
  return { ...stored(Receipt).parse(data), fileKey: data.fileKey };
};

/** Open a receipt. That it was opened, when and by whom is kept. 409 when it was taken back. */
export const open = fn(OneReceipt, async ({ txId, receiptId }) => {
  const { type, fileKey, takenBackAt } = await theReceipt(txId, receiptId);
  if (takenBackAt !== undefined) throw wrongState("This receipt was taken back.");
  await commit([], opened.of(txId, { receiptId }));
  const url = await Deps.use().files.openAt(fileKey, { type, forSeconds: OPEN_SECONDS });
  return { url, forSeconds: OPEN_SECONDS };
});

/**
 * Take back a receipt that you added: the file goes for good, and the line says that it was here. Asked again, it
 * takes away a file that a fall left behind.
 */
export const takeBack = fn(
  OneReceipt,
  async ({ txId, receiptId }) => {
    const { byId, fileKey, takenBackAt } = await theReceipt(txId, receiptId);
    allow(takesBackReceipt(Actor.use(), byId), "Only who added it can take it back.");
    if (takenBackAt === undefined) {
      const mark = live(Receipts).patch({ txId, receiptId }).set({ takenBackAt: nowIso() });
      const once = mark.where((row, op) => op.notExists(row.takenBackAt));
      await commit([write(once)], takenBack.of(txId, { receiptId }));
    }
    await Deps.use().files.remove(fileKey);
    return fromId({ txId });
  },
  async (id, { receiptId }) => {
    const txId = ById.shape.txId.parse(id);
    await Deps.use().files.remove((await theReceipt(txId, receiptId)).fileKey);
    return fromId({ txId });
  },
);
