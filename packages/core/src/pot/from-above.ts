import { live } from "../db/entity.ts";
import { busy } from "../db/transact.ts";
import { Profiles } from "./pot.entity.ts";
import { headsOf, mustFind, type PotHead } from "./pot-head.ts";
import { linesOf } from "./reconcile-read.ts";

/**
 * What came into a pot from the one above, and what went back to it, in pence, by its own lines: each is read once. Of a
 * closed pot, the difference is what was spent in it and in every pot made from it, also those kept out of sight.
 */
export const fromAbove = async (
  potId: string,
): Promise<{ state: PotHead["state"]; intoPence: number; returnedPence: number }> => {
  const { parentId, seq, state } = await mustFind(potId);
  let intoPence = 0;
  let returnedPence = 0;
  for await (const lines of linesOf(potId, seq))
    for (const { counterparty, amount } of lines)
      if (counterparty === parentId) {
        if (amount > 0) intoPence += amount;
        else returnedPence -= amount;
      }
  return { state, intoPence, returnedPence };
};

const madeFrom = async ({ potId, rootId, children }: PotHead): Promise<PotHead[]> => {
  if (children === 0) return [];
  const both = await Promise.all(
    (["shown", "hidden"] as const).map((visibility) =>
      live(Profiles).query.tree({ rootId }).begins({ visibility, under: potId }).go({ pages: "all" }),
    ),
  );
  const ids = both.flatMap(({ data }) => data.filter(({ under }) => under === potId));
  const heads = [...(await headsOf(ids.map((row) => row.potId))).values()].filter(
    ({ state }) => state !== "closed",
  );
  // The index may be a moment behind the pots themselves.
  if (heads.length !== children) throw busy(undefined);
  return heads;
};

/**
 * What is free in a pot and in every pot made from it, in pence: one sum, so that it tells nothing of those kept out of
 * sight. Reads each pot of the tree once.
 */
export const freeBelow = async (potId: string): Promise<number> => {
  let level = [await mustFind(potId)];
  let pence = 0;
  while (level.length > 0) {
    pence += level.reduce((sum, { balance }) => sum + balance, 0);
    level = (await Promise.all(level.map(madeFrom))).flat();
  }
  return pence;
};
