import { Deps } from "../deps.ts";
import { headsOf, type PotHead } from "./pot-head.ts";
import { checkPosting, type Finding, type Found, potWalk } from "./reconcile-pot.ts";
import { linesOf, type Placed, postingsOf, potsOfTree, type Tx } from "./reconcile-read.ts";
import { checkPostings } from "./reconcile-tx.ts";

/**
 * The audit of a tree of pots. It says what does not hold and mends nothing. Streaming: it keeps a few numbers for
 * each pot and no more than 500 lines at a time.
 *
 * I1 tree conservation: balances + external = 0 · I2 no balance below zero · I3 balance = credited − debited = last
 * line's · I4 lines are 1..seq, each balance the one before and the amount · I5 each debit by a holder at that line ·
 * I6 lines and postings are not changed · I7 undone at most once, by the exact mirror · I9 a closed pot takes no line
 * and holds nothing · I10 one currency · I11 whole numbers in range · I12 every line has its posting and every
 * posting its lines · I13 the hash chain recomputes · I14 time never goes back within a pot.
 * (I8, one effect for each key, is the posting's own condition; a tree can't show it.)
 */
export interface Report {
  readonly rootId: string;
  readonly pots: number;
  readonly lines: number;
  readonly postings: number;
  /** Pence in the tree's pots, and pence that left it less those that came in: they sum to zero. */
  readonly balance: number;
  readonly external: number;
  /** How many findings for each invariant. Empty when all holds. */
  readonly broken: Readonly<Record<string, number>>;
  /** The first hundred findings. */
  readonly findings: readonly Finding[];
}

const MOST_FINDINGS = 100;

interface Tally {
  lines: number;
  postings: number;
  balance: number;
  external: number;
}

interface Audit {
  /** The pot above each pot that is kept out of sight. */
  readonly hidden: ReadonlyMap<string, string>;
  readonly before: string;
  readonly tally: Tally;
  readonly found: Found;
}

/** One pot: its lines walked in order, and each posting judged once, at the line it names first. */
const auditPot = async (head: PotHead, children: number, { hidden, before, tally, found }: Audit) => {
  const walk = potWalk(head, hidden, before, found);
  for await (const lines of linesOf(head.potId, head.seq)) {
    const txs = await postingsOf(lines.map(({ txId }) => txId));
    const first: Tx[] = [];
    for (const line of lines) {
      const tx = txs.get(line.txId);
      walk.take(line);
      checkPosting(line, tx, found);
      const [potId, seq] = tx?.legs[0] ?? [];
      if (tx && potId === line.potId && seq === line.seq) first.push(tx);
    }
    await checkPostings(first, found);
    tally.lines += lines.length;
    tally.postings += first.length;
    const then = first.filter(({ at }) => at <= before);
    tally.external += then.reduce((sum, { external }) => sum + external, 0);
  }
  tally.balance += walk.end(children);
};

/** Pots that are not closed, counted for each pot above them. */
const childrenOf = (pots: readonly Placed[], heads: ReadonlyMap<string, PotHead>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { potId, under } of pots)
    if (heads.get(potId)?.state !== "closed") counts.set(under, (counts.get(under) ?? 0) + 1);
  return counts;
};

const secondsAgo = (seconds: number): string =>
  new Date(Deps.use().now().getTime() - seconds * 1000).toISOString();

/** Postings younger than this may still be on their way, in seconds. */
const ON_THE_WAY_SECONDS = 600;

/**
 * Audit the tree under a fund, while it is in use: every line is checked, and the tree's sum is that of a moment
 * ago. Run it at night, and after every restore, since a restore can tear a transaction.
 * @param before the moment the sum is taken at; all lines of a posting share theirs, so it cuts none in two.
 */
export const reconcile = async (rootId: string, before = secondsAgo(ON_THE_WAY_SECONDS)): Promise<Report> => {
  const findings: Finding[] = [];
  const broken: Record<string, number> = {};
  const found: Found = (finding) => {
    broken[finding.rule] = (broken[finding.rule] ?? 0) + 1;
    if (findings.length < MOST_FINDINGS) findings.push(finding);
  };
  const pots: Placed[] = [];
  for await (const some of potsOfTree(rootId)) pots.push(...some);
  const heads = await headsOf(pots.map(({ potId }) => potId));
  const hidden = new Map(pots.filter((pot) => pot.hidden).map(({ potId, under }) => [potId, under]));
  const children = childrenOf(pots, heads);
  const tally: Tally = { lines: 0, postings: 0, balance: 0, external: 0 };
  for (const head of heads.values())
    await auditPot(head, children.get(head.potId) ?? 0, { hidden, before, tally, found });
  if (tally.balance + tally.external !== 0)
    found({ rule: "I1", says: `the tree is ${tally.balance + tally.external} pence out` });
  return { rootId, pots: heads.size, ...tally, broken, findings };
};
