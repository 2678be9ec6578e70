import { busy } from "../db/transact.ts";
import { Ledger } from "../pot/index.ts";
import type { Settling } from "./end.rules.ts";
import type { Head } from "./grant.schema.ts";
import { sameMoney } from "./look.rules.ts";
import type { Statement } from "./look.schema.ts";

/** What has to come out even before a grant ends. */
export const settlingOf = async ({ potId, paidPence }: Head): Promise<Settling> => {
  const { state, intoPence, returnedPence } = await Ledger.fromAbove(potId);
  return { paidPence, spentPence: state === "closed" ? intoPence - returnedPence : undefined };
};

const readOnce = async ({ potId, paidPence }: Head): Promise<Statement> => {
  const [{ intoPence, returnedPence }, freePence] = await Promise.all([
    Ledger.fromAbove(potId),
    Ledger.freeBelow(potId),
  ]);
  return { paidPence, spentPence: intoPence - returnedPence - freePence, freePence, returnedPence };
};

/**
 * A grant's money, in pence: what was paid by the register; what was spent, is free, and went back to the fund, by the
 * ledgers of its pot and all pots made from it. Read until two readings agree, since money may move meanwhile.
 */
export const statementOf = async (head: Head): Promise<Statement> => {
  let before = await readOnce(head);
  for (let tries = 0; tries < 3; tries++) {
    const now = await readOnce(head);
    if (sameMoney(before, now)) return now;
    before = now;
  }
  throw busy(undefined);
};
