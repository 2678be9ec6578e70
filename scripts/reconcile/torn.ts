/** Postings that are there in part: a restore can tear one. Each is told with what would finish it. */

import { inPounds } from "@allotment/core/money.rules";
import { Ledger } from "@allotment/core/pot/index";
import type { PotHead } from "@allotment/core/pot/pot-head";
import { postingsOf, someLines } from "@allotment/core/pot/reconcile-read";
import type { Line, Page, Posting } from "./scan.ts";

/** Something that is there in part. */
export interface Torn {
  readonly says: string;
  readonly finish: string;
}

type Heads = ReadonlyMap<string, PotHead>;

const signed = (pence: number): string => `${pence < 0 ? "−" : ""}${inPounds(Math.abs(pence))}`;

const nameOf = ({ txId, kind, actorId, at }: Pick<Posting, "txId" | "kind" | "actorId" | "at">): string =>
  `${txId} (${kind}, by ${actorId}, ${at})`;

const FROM_COPY = "from a copy of the table kept before";

/** What would put a missing line back, by whether its pot has counted it. */
const finishLine = (head: PotHead | undefined, [potId, seq, amount]: Posting["legs"][number]): string => {
  if (!head) return `Bring back the head of ${potId}, and this line, ${FROM_COPY}.`;
  if (head.seq >= seq)
    return (
      `${potId} has counted it: its head stands at line ${head.seq}. ` +
      `Bring line ${seq} back ${FROM_COPY}: the hashes after it rest on its own.`
    );
  const before = `${potId} has not counted it: its head stands at line ${head.seq} with ${signed(head.balance)}. `;
  if (head.seq + 1 < seq) return `${before}Finish the lines before it first.`;
  const after = signed(head.balance + amount);
  return (
    `${before}In one transaction, write line ${seq} of ${signed(amount)} with ${after} after it, ` +
    `and move the head on to line ${seq} and ${after}.`
  );
};

/** Lines that a posting names and no one wrote. */
const missingLines = async (postings: readonly Posting[], heads: Heads): Promise<Torn[]> => {
  const wanted = postings.flatMap((tx) => tx.legs.map((leg) => ({ tx, leg })));
  const there = await someLines(wanted.map(({ leg: [potId, seq] }) => ({ potId, seq })));
  const found = new Set(there.map(({ txId, potId, seq }) => `${txId} ${potId} ${seq}`));
  return wanted
    .filter(({ tx, leg: [potId, seq] }) => !found.has(`${tx.txId} ${potId} ${seq}`))
    .map(({ tx, leg }) => ({
      says: `Posting ${nameOf(tx)} has no line ${leg[1]} of ${signed(leg[2])} in ${leg[0]}.`,
      finish: finishLine(heads.get(leg[0]), leg),
    }));
};

/** Lines that no posting speaks for. */
const missingPostings = async (lines: readonly Line[]): Promise<Torn[]> => {
  const there = await postingsOf(lines.map(({ txId }) => txId));
  return lines
    .filter(({ txId }) => !there.has(txId))
    .map((line) => ({
      says: `Line ${line.seq} of ${signed(line.amount)} in ${line.potId} has no posting ${nameOf(line)}.`,
      finish: `Bring the posting back ${FROM_COPY}: its words and facts are nowhere else.`,
    }));
};

/** Lines past what their pot's head counts. */
const uncounted = (lines: readonly Line[], heads: Heads): Torn[] =>
  lines
    .filter(({ potId, seq }) => seq > (heads.get(potId)?.seq ?? 0))
    .map(({ potId, seq, amount, balance, hash, at }) => ({
      says: `Line ${seq} of ${signed(amount)} in ${potId} is not counted by its head.`,
      finish: heads.has(potId)
        ? `Move the head of ${potId} on to line ${seq}: ${signed(balance)}, hash ${hash}, last used ${at}.`
        : `Bring back the head of ${potId} ${FROM_COPY}.`,
    }));

/** What is torn on a page of the ledger's items, of what was done up to `before`. */
export const tornOn = async ({ lines, postings }: Page, before: string): Promise<Torn[]> => {
  const settled = {
    lines: lines.filter(({ at }) => at <= before),
    postings: postings.filter(({ at }) => at <= before),
  };
  const legs = settled.postings.flatMap((tx) => tx.legs.map(([potId]) => potId));
  const potIds = new Set([...legs, ...settled.lines.map(({ potId }) => potId)]);
  const heads = new Map((await Ledger.heads([...potIds])).map((head) => [head.potId, head]));
  return [
    ...(await missingLines(settled.postings, heads)),
    ...(await missingPostings(settled.lines)),
    ...uncounted(settled.lines, heads),
  ];
};
