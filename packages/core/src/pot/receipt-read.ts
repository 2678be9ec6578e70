import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { Receipts } from "./receipt.entity.ts";
import { readsReceipts, type Spent, takesBackReceipt } from "./spend.policy.ts";
import { type Info, Receipt } from "./spend.schema.ts";

/** Receipts of a spend, oldest first, those taken back among them. Raw: no policy. */
export const receiptsOf = async (txId: string): Promise<Receipt[]> => {
  const { data } = await live(Receipts).query.byTx({ txId }).go({ consistent: true, pages: "all" });
  return data.map((row) => stored(Receipt).parse(row));
};

/** What can be done with a receipt that the reader sees. */
const acts = ({ byId, takenBackAt }: Receipt): string[] => {
  if (takenBackAt !== undefined) return [];
  return takesBackReceipt(Actor.use(), byId) ? ["open", "takeBack"] : ["open"];
};

/** The receipts of a spend for those who may read them; none for anyone else. */
export const shownReceipts = async (txId: string, spent: Spent): Promise<Info["receipts"]> => {
  if (!readsReceipts(Actor.use(), spent)) return [];
  return (await receiptsOf(txId)).map((receipt) => ({ ...receipt, actions: acts(receipt) }));
};
