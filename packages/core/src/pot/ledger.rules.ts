import { rule } from "../error.ts";
import { notEnough, type PotState } from "./pot.rules.ts";

/**
 * The pot ledger's arithmetic. Each pot is a chain of entries without gaps; its head holds the running sums.
 * Invariants (I1–I14) are numbered in `reconcile.ts`, which audits them.
 */
export const kinds = [
  "fund", // money comes into the tree from the funder
  "award", // a decision makes a grant pot
  "devolve", // a holder makes a sub-pot
  "yes", // a holder will hold it
  "no", // a holder will not, so the money goes back
  "decline", // an agreement was declined, so the money goes back
  "open",
  "spend",
  "return", // a spend undone: the reverse line; the original stays
  "correct", // a spend put right: the line that puts it back, beside the one that says it as it was
  "topUp",
  "giveBack",
  "rest",
  "reopen",
  "freeze",
  "lift",
  "decides", // one of its holders is enough again
  "agreed", // who decides, or what was agreed, has changed
  "holderIn",
  "holderOut",
  "close",
] as const;
export type Kind = (typeof kinds)[number];

export const CURRENCY = "GBP";

export interface Head {
  readonly potId: string;
  readonly seq: number;
  readonly balance: number;
  readonly credited: number;
  readonly debited: number;
  readonly state: PotState;
  readonly holders: readonly string[];
  /** Holders who have not said yes; absent once all have. */
  readonly waiting?: readonly string[] | undefined;
  readonly children: number;
  /** Net pence put into hidden pots below. */
  readonly setAside: number;
  readonly currency: string;
  readonly hash: string;
  readonly lastAt: string;
}

/** One line of a statement to be: signed pence, or zero for an event of the pot itself. */
export interface Move {
  readonly kind: Kind;
  readonly amount: number;
  /** Which of the draft's transactions it belongs to. */
  readonly tx?: number;
  readonly spentOn?: string | undefined;
  /** The other pot of a transfer, or the person who came or went. */
  readonly counterparty?: string | undefined;
}

export interface Sums {
  readonly seq: number;
  readonly balance: number;
  readonly credited: number;
  readonly debited: number;
}

/** What several moves come to: the pence in, out and net, all positive but `net`. */
export const totals = (moves: readonly Move[]) => {
  const into = moves.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0);
  const out = moves.reduce((sum, { amount }) => sum + Math.max(-amount, 0), 0);
  return { into, out, net: into - out };
};

/** The head's sums after its moves. 422 `pot.not_enough` when the pot, with what comes in, does not hold it (I2). */
export const advance = (head: Sums, moves: readonly Move[]): Sums => {
  const { into, out, net } = totals(moves);
  const balance = head.balance + net;
  if (balance < 0) throw notEnough(head.balance + into, out);
  const sums = {
    seq: head.seq + moves.length,
    balance,
    credited: head.credited + into,
    debited: head.debited + out,
  };
  if (!Object.values(sums).every(Number.isSafeInteger))
    throw rule("money.too_much", "That is more money than one pot can count.");
  return sums;
};

export interface Line {
  readonly potId: string;
  readonly seq: number;
  readonly amount: number;
  readonly balance: number;
  readonly kind: string;
  readonly txId: string;
  readonly at: string;
  readonly spentOn?: string | undefined;
  /** Digests under the line's own keys, so that a reader who may not see what they cover can check the chain. */
  readonly actorDigest: string;
  readonly counterpartyDigest: string;
  readonly contentDigest: string;
}

/** The hash before a pot's first line. */
export const NO_HASH = "";

/** The text whose SHA-256 is a line's hash: the hash before it, then its facts, one to a line. */
export const lineText = (before: string, line: Line): string =>
  [
    before,
    line.potId,
    line.seq,
    line.amount,
    line.balance,
    line.kind,
    line.txId,
    line.at,
    line.spentOn ?? "",
    line.actorDigest,
    line.counterpartyDigest,
    line.contentDigest,
  ].join("\n");

/** Rows on a page of a statement: two read units at any depth. */
export const ROWS = 20;

/** How many pages a statement of `seq` lines has. A page's rows never change once it is full. */
export const pagesOf = (seq: number): number => Math.max(1, Math.ceil(seq / ROWS));

/** First and last line of a page, from 1. */
export const rowsOf = (page: number, seq: number): { from: number; to: number } => ({
  from: (page - 1) * ROWS + 1,
  to: Math.min(page * ROWS, seq),
});
