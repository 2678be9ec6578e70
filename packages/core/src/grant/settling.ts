import { Ledger } from "../pot/index.ts";
import type { Settling } from "./end.rules.ts";
import type { Head } from "./grant.schema.ts";

/** What has to come out even before a grant ends. */
export const settlingOf = async ({ potId, paidPence }: Head): Promise<Settling> => {
  const { state, pence } = await Ledger.keptFromAbove(potId);
  return { paidPence, spentPence: state === "closed" ? pence : undefined };
};
