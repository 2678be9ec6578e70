import { type Mutant, mutant } from "./mutant.ts";

const walk = "pot/reconcile-pot.ts";
const tx = "pot/reconcile-tx.ts";

const blind = (name: string, file: string, from: string, to: string) =>
  mutant("audit", `the audit: ${name}`, file, from, to);

/** An audit that looks away is worse than none. */
export const auditMutants: readonly Mutant[] = [
  blind(
    "a tree that is out (I1)",
    "pot/reconcile.ts",
    "if (tally.balance + tally.external !== 0)",
    "if (false)",
  ),
  blind("a posting that is out (I1)", tx, "if (sum !== 0)", "if (false)"),
  blind("a balance below zero (I2)", walk, 'check(line.balance >= 0, "I2"', 'check(true, "I2"'),
  blind("a head's sums (I3)", walk, "same && head.balance === head.credited - head.debited", "true"),
  blind("a running balance (I4)", walk, "line.balance === walk.balance + line.amount", "true"),
  blind("a debit by no holder (I5)", walk, "check(walk.holders.has(line.actorId)", "check(true"),
  blind("a head's holders (I5)", walk, 'check(held, "I5"', 'check(true, "I5"'),
  blind("a posting unlike its line (I6)", walk, 'check(same, "I6"', 'check(true, "I6"'),
  blind("undone by another (I7)", tx, "of?.reversedBy !== tx.txId", "false"),
  blind("a mark with nothing behind it (I7)", tx, "by?.reverses !== tx.txId", "false"),
  blind("a closed pot's state (I9)", walk, '(head.state === "closed") === walk.closed', "true"),
  blind("another currency (I10)", walk, "check(head.currency === CURRENCY", "check(true"),
  blind("a line with no posting (I12)", walk, 'check(tx !== undefined, "I12"', 'check(true, "I12"'),
  blind("a line of another sum (I12)", walk, "n === seq && amount === line.amount", "n === seq"),
  blind("a line that does not fit (I13)", walk, "check(hash === line.hash", "check(true"),
  blind("a head's hash (I13)", walk, "check(head.hash === walk.hash", "check(true"),
  blind("other facts (I13)", walk, "contentDigest(line.salt, said) === line.content", "true"),
  blind("other words (I13)", walk, 'check(words, "I13"', 'check(true, "I13"'),
  blind("time that goes back (I14)", walk, "check(line.at >= walk.at", "check(true"),
];
