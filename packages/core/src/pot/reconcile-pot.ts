import { MOST_PENCE } from "../money.rules.ts";
import { CURRENCY, NO_HASH } from "./ledger.rules.ts";
import { contentDigest, lineHash, partDigest, wordsDigest } from "./ledger-hash.ts";
import type { PotHead } from "./pot-head.ts";
import type { Entry, Tx } from "./reconcile-read.ts";

/** Something that does not hold, by the number of the invariant it breaks. */
export interface Finding {
  readonly rule: `I${number}`;
  readonly potId?: string;
  readonly seq?: number;
  readonly txId?: string;
  readonly says: string;
}

export type Found = (finding: Finding) => void;

/** What a pot's lines came to, as they are walked from the first. */
interface Walk {
  seq: number;
  balance: number;
  credited: number;
  debited: number;
  setAside: number;
  /** The balance after its last line at or before the moment judged. */
  atMoment: number;
  hash: string;
  at: string;
  holders: Set<string>;
  opened: boolean;
  closed: boolean;
}

const closing = new Set(["no", "decline", "close"]);

/** One pot's chain, checked line by line: sums, gaps, holders, times and hashes (I2–I5, I9–I11, I13, I14). */
export const potWalk = (head: PotHead, hidden: ReadonlyMap<string, string>, before: string, found: Found) => {
  const { potId } = head;
  const walk: Walk = {
    ...{ seq: 0, balance: 0, credited: 0, debited: 0, setAside: 0, atMoment: 0, hash: NO_HASH, at: "" },
    ...{ holders: new Set(), opened: false, closed: false },
  };
  const check = (holds: boolean, rule: Finding["rule"], says: string, line?: Entry): void => {
    if (!holds) found({ rule, potId, says, ...(line ? { seq: line.seq, txId: line.txId } : {}) });
  };

  const sums = (line: Entry): void => {
    check(line.seq === walk.seq + 1, "I4", `line ${line.seq} follows line ${walk.seq}`, line);
    check(
      line.balance === walk.balance + line.amount,
      "I4",
      "the balance is not the last one and the amount",
      line,
    );
    check(line.balance >= 0, "I2", "the balance is below zero", line);
    const whole = Number.isSafeInteger(line.balance) && Number.isInteger(line.amount);
    check(whole && Math.abs(line.amount) <= 48 * MOST_PENCE, "I11", "an amount is out of range", line);
    check(line.at >= walk.at, "I14", "time goes back", line);
    check(!walk.closed, "I9", "a closed pot took a line", line);
  };

  const people = (line: Entry): void => {
    if (line.seq === 1) walk.holders = new Set(line.holders);
    const out = line.amount < 0;
    if (out && line.kind === "decline") check(!walk.opened, "I5", "an open pot was declined", line);
    else if (out) check(walk.holders.has(line.actorId), "I5", "no holder took the money out", line);
    if (line.kind === "holderIn" && line.counterparty) walk.holders.add(line.counterparty);
    if (line.kind === "holderOut" && line.counterparty) walk.holders.delete(line.counterparty);
  };

  const marks = (line: Entry): void => {
    const { salt, content, actorId, counterparty = "" } = line;
    const hash = lineHash(walk.hash, {
      ...line,
      actorDigest: partDigest(salt, "actor", actorId),
      counterpartyDigest: partDigest(salt, "counterparty", counterparty),
      contentDigest: content,
    });
    check(hash === line.hash, "I13", "the line does not fit the one before it", line);
  };

  /** Take the next line of the pot. */
  const take = (line: Entry): void => {
    sums(line);
    people(line);
    marks(line);
    walk.seq = line.seq;
    walk.balance = line.balance;
    walk.credited += Math.max(line.amount, 0);
    walk.debited += Math.max(-line.amount, 0);
    if (line.counterparty && hidden.get(line.counterparty) === potId) walk.setAside -= line.amount;
    if (line.at <= before) walk.atMoment = line.balance;
    walk.hash = line.hash;
    walk.at = line.at;
    walk.opened ||= line.kind === "open";
    walk.closed ||= closing.has(line.kind) && line.counterparty === head.parentId;
  };

  /** Pots below are counted a moment apart from this one, so only a pot that is at rest can be judged by them. */
  const below = (children: number): void => {
    check(head.setAside === walk.setAside, "I3", "what is set aside is not what its lines set aside");
    check(head.children === children, "I9", `the head counts ${head.children} pots below, of ${children}`);
  };

  /** Hold the head against what its lines came to. Gives the balance at the moment judged, in pence. */
  const end = (children: number): number => {
    check(head.seq === walk.seq, "I4", `the head counts ${head.seq} lines and there are ${walk.seq}`);
    const same =
      head.balance === walk.balance && head.credited === walk.credited && head.debited === walk.debited;
    check(
      same && head.balance === head.credited - head.debited,
      "I3",
      "the head’s sums are not its lines’ sums",
    );
    if (head.lastAt <= before) below(children);
    check(head.hash === walk.hash, "I13", "the head’s hash is not its last line’s");
    check(head.lastAt === walk.at, "I14", "the head’s time is not its last line’s");
    check((head.state === "closed") === walk.closed, "I9", "the head’s state is not what its lines made it");
    check(!walk.closed || head.balance === 0, "I9", "a closed pot holds money");
    const held =
      head.holders.length === walk.holders.size && head.holders.every((id) => walk.holders.has(id));
    check(held, "I5", "the head’s holders are not those its lines made");
    check(head.currency === CURRENCY, "I10", "the pot counts in another currency");
    return walk.atMoment;
  };

  return { take, end };
};

/** A line held against its posting: it is there, it says the same, and its words and facts are those hashed. */
export const checkPosting = (line: Entry, tx: Tx | undefined, found: Found): void => {
  const { potId, seq, txId } = line;
  const check = (holds: boolean, rule: Finding["rule"], says: string): void => {
    if (!holds) found({ rule, potId, seq, txId, says });
  };
  check(tx !== undefined, "I12", "the line has no posting");
  if (!tx) return;
  const legs: readonly (readonly [string, number, number])[] = tx.legs;
  const leg = legs.some(([pot, n, amount]) => pot === potId && n === seq && amount === line.amount);
  check(leg, "I12", "the posting knows of no such line");
  const same = tx.at === line.at && tx.actorId === line.actorId && tx.kind === line.kind;
  check(same, "I6", "the posting is not as its line says");
  check(tx.currency === CURRENCY, "I10", "the posting is in another currency");
  const said = { facts: tx.facts, wordsDigest: tx.wordsDigest, holders: line.holders };
  check(contentDigest(line.salt, said) === line.content, "I13", "its facts are not those hashed");
  const erased = tx.words === undefined;
  const words = erased || wordsDigest(tx.wordsKey ?? "", tx.words) === tx.wordsDigest;
  check(words, "I13", "its words are not those hashed");
};
