import type { Found } from "./reconcile-pot.ts";
import { postingsOf, someLines, type Tx } from "./reconcile-read.ts";

type Leg = readonly [potId: string, seq: number, amount: number];

const legsOf = (tx: Tx): readonly Leg[] => tx.legs;

const mirror = (tx: Tx, of: Tx): boolean => {
  const there = legsOf(of).map(([potId, , amount]) => `${potId} ${-amount}`);
  const back = legsOf(tx).map(([potId, , amount]) => `${potId} ${amount}`);
  return there.sort().join() === back.sort().join() && tx.external === -of.external;
};

/** Each posting adds up to nothing with the outside (I1), and every line it names is there (I12). */
const checkLegs = async (txs: readonly Tx[], found: Found): Promise<void> => {
  for (const tx of txs) {
    const sum = legsOf(tx).reduce((total, [, , amount]) => total + amount, tx.external);
    if (sum !== 0) found({ rule: "I1", txId: tx.txId, says: `the posting is ${sum} pence out` });
  }
  const far = txs.filter((tx) => legsOf(tx).length > 1);
  const wanted = far.flatMap((tx) => legsOf(tx).map(([potId, seq]) => ({ potId, seq })));
  const lines = await someLines(wanted);
  const there = new Set(lines.map(({ potId, seq, txId }) => `${txId} ${potId} ${seq}`));
  for (const tx of far)
    for (const [potId, seq] of legsOf(tx))
      if (!there.has(`${tx.txId} ${potId} ${seq}`))
        found({ rule: "I12", txId: tx.txId, potId, seq, says: "a line of the posting is missing" });
};

/** What is wrong with how a posting undoes another, or is undone, in words; nothing when all is well. */
const undoing = (tx: Tx, others: ReadonlyMap<string, Tx>): (string | false)[] => {
  const of = others.get(tx.reverses ?? "");
  const by = others.get(tx.reversedBy ?? "");
  return [
    tx.reverses !== undefined && tx.reversedBy !== undefined && "what undoes was undone",
    tx.reverses !== undefined && of?.reversedBy !== tx.txId && "it undoes what another posting undid",
    tx.reverses !== undefined && of !== undefined && !mirror(tx, of) && "it is no mirror of what it undoes",
    tx.reversedBy !== undefined && by?.reverses !== tx.txId && "what undid it does not say so",
  ];
};

/** A posting is undone at most once, by its exact mirror; what undoes is never undone (I7). */
const checkUndone = async (txs: readonly Tx[], found: Found): Promise<void> => {
  const tied = txs.filter((tx) => tx.reverses !== undefined || tx.reversedBy !== undefined);
  if (tied.length === 0) return;
  const ids = tied.flatMap((tx) => [tx.reverses, tx.reversedBy].filter((id) => id !== undefined));
  const others = await postingsOf(ids);
  for (const tx of tied)
    for (const says of undoing(tx, others)) if (says) found({ rule: "I7", txId: tx.txId, says });
};

/** Check whole postings, each once. */
export const checkPostings = async (txs: readonly Tx[], found: Found): Promise<void> => {
  await checkLegs(txs, found);
  await checkUndone(txs, found);
};
