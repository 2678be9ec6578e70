import { mustFind, type PotHead } from "./pot-head.ts";
import { linesOf } from "./reconcile-read.ts";

/**
 * What came into a pot from the one above, less what went back, in pence, by its own lines. Of a closed pot, that is what
 * was spent in it and in every pot made from it, also those kept out of sight. Reads each line once.
 */
export const keptFromAbove = async (potId: string): Promise<{ state: PotHead["state"]; pence: number }> => {
  const { parentId, seq, state } = await mustFind(potId);
  let pence = 0;
  for await (const lines of linesOf(potId, seq))
    for (const { counterparty, amount } of lines) if (counterparty === parentId) pence += amount;
  return { state, pence };
};
