import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { Entries, Transactions } from "./ledger.entity.ts";
import { advance, CURRENCY, type Head, type Kind, type Move, NO_HASH, totals } from "./ledger.rules.ts";
import { contentDigest, lineHash, partDigest, wordsDigest } from "./ledger-hash.ts";
import { Heads } from "./pot.entity.ts";
import type { Mode, PotState } from "./pot.rules.ts";

/** What one posting does to one pot that is there already. */
export interface Change {
  readonly head: Head;
  /** At least one: an event of the pot is a move of zero. */
  readonly moves: readonly Move[];
  /** Who must be named in the pot for it to take this; money leaves only by a holder's hand. */
  readonly actorIs: "holder" | "waiting" | "anyone";
  readonly set?: {
    readonly state?: PotState;
    readonly openedOn?: string;
    readonly twoOfUs?: boolean;
    readonly whoDecides?: Mode;
  };
  readonly children?: number;
  readonly setAside?: number;
  /** Someone who now holds it, or no longer does. One holder always stays. */
  readonly holderIn?: string | undefined;
  readonly holderOut?: string | undefined;
  /** Only while no pot below it is open: a pot closes after those made from it. */
  readonly childless?: boolean | undefined;
  /** Who has now said yes; `all` lets go of the list, as when an agreement opens the pot. */
  readonly saidYes?: "actor" | "all";
  readonly openUntil?: string | undefined;
}

/** A pot to be: its head, and the move that brings its first money. */
export interface Birth {
  readonly potId: string;
  readonly name: string;
  readonly parentId?: string | undefined;
  readonly rootId: string;
  readonly holders: readonly string[];
  readonly visibility: "shown" | "hidden";
  readonly whoDecides: Mode;
  readonly personId?: string | undefined;
  readonly twoOfUs?: boolean | undefined;
  readonly openUntil?: string | undefined;
  readonly move: Move;
}

/** One posting of a draft: one of its moves' `tx` points here. */
export interface Posting {
  readonly kind: Kind;
  /** Pence that leave the tree; below zero when they come in. */
  readonly external: number;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly words?: Readonly<Record<string, unknown>>;
  readonly subject?: string | undefined;
  readonly reverses?: string | undefined;
}

/** What every item of one try shares. */
export interface Stamp {
  readonly actorId: string;
  readonly at: string;
  readonly today: string;
  readonly payloadHash: string;
  readonly txs: readonly (Posting & {
    readonly txId: string;
    readonly wordsKey: string;
    readonly wordsDigest: string | undefined;
  })[];
}

export type Leg = readonly [potId: string, seq: number, amount: number];

const random = (): string => Buffer.from(Deps.use().randomBytes(16)).toString("base64url");

export const stampWords = (words: Posting["words"]) => {
  const wordsKey = random();
  return { wordsKey, wordsDigest: words && wordsDigest(wordsKey, words) };
};

interface Place {
  readonly potId: string;
  readonly seq: number;
  readonly balance: number;
  readonly before: string;
  readonly holders?: readonly string[] | undefined;
}

const entryOf = (move: Move, place: Place, { actorId, at, txs }: Stamp) => {
  const { potId, seq, balance, before, holders } = place;
  const posting = txs[move.tx ?? 0];
  if (!posting) throw new Error("A move points at no posting");
  const salt = random();
  const content = contentDigest(salt, { facts: posting.facts, wordsDigest: posting.wordsDigest, holders });
  const line = {
    ...{ potId, seq, amount: move.amount, balance, kind: move.kind, txId: posting.txId, at },
    ...(move.spentOn ? { spentOn: move.spentOn } : {}),
    actorDigest: partDigest(salt, "actor", actorId),
    counterpartyDigest: partDigest(salt, "counterparty", move.counterparty ?? ""),
    contentDigest: content,
  };
  const hash = lineHash(before, line);
  const { actorDigest, counterpartyDigest, contentDigest: _, ...shown } = line;
  const { counterparty } = move;
  return {
    hash,
    entry: { ...shown, actorId, counterparty, holders: holders && [...holders], salt, content, hash },
  };
};

export interface Written {
  readonly writes: readonly Write[];
  readonly legs: readonly { readonly tx: number; readonly leg: Leg }[];
  readonly after: Head;
}

const stale = (): Error => new Error("A line was there already: the head has moved on");

const linesOf = (
  moves: readonly Move[],
  start: Place,
  stamp: Stamp,
): { writes: Write[]; hash: string; legs: Written["legs"] } => {
  let { seq, balance, before: hash } = start;
  const writes: Write[] = [];
  const legs: { tx: number; leg: Leg }[] = [];
  for (const move of moves) {
    seq += 1;
    balance += move.amount;
    const made = entryOf(move, { ...start, seq, balance, before: hash }, stamp);
    hash = made.hash;
    writes.push(write(live(Entries).create(made.entry), stale));
    legs.push({ tx: move.tx ?? 0, leg: [start.potId, seq, move.amount] });
  }
  return { writes, hash, legs };
};

/** What the posting adds to the head: to each of its sums, where it adds anything, and to its holders. */
const added = ({ moves, children = 0, setAside = 0, holderIn }: Change) => {
  const { into, out, net } = totals(moves);
  return {
    ...(net === 0 ? {} : { balance: net }),
    ...(into === 0 ? {} : { credited: into }),
    ...(out === 0 ? {} : { debited: out }),
    ...(children === 0 ? {} : { children }),
    ...(setAside === 0 ? {} : { setAside }),
    ...(holderIn === undefined ? {} : { holders: [holderIn] }),
  };
};

/** Who is taken out of the head's lists of people. */
const takenOut = ({ holderOut, saidYes }: Change, actorId: string) => ({
  ...(holderOut === undefined ? {} : { holders: [holderOut] }),
  ...(saidYes === "actor" ? { waiting: [actorId] } : {}),
});

/**
 * A pot's head moved on, and its lines. The head's condition repeats what the rules decided from the head as it was
 * read, so the decision holds even when someone else's posting came between.
 */
export const changeWrites = (change: Change, stamp: Stamp): Written => {
  const { head, moves, set = {} } = change;
  const { net } = totals(moves);
  const { potId, seq, balance, hash: before } = head;
  const start = { potId, seq, balance, before };
  const sums = advance(head, moves);
  const { writes, hash, legs } = linesOf(moves, start, stamp);
  const { actorId, at, today } = stamp;
  const patch = live(Heads)
    .patch({ potId: head.potId })
    .set({ seq: sums.seq, hash, lastAt: at, ...set })
    .add(added(change))
    .delete(takenOut(change, actorId))
    .remove(change.saidYes === "all" ? ["waiting"] : [])
    .where((row, op) =>
      [
        op.eq(row.seq, head.seq),
        op.eq(row.state, head.state),
        op.eq(row.currency, CURRENCY),
        op.lte(row.lastAt, at),
        ...(net < 0 ? [op.gte(row.balance, -net)] : []),
        ...(change.actorIs === "holder" ? [op.contains(row.holders, actorId)] : []),
        ...(change.actorIs === "waiting" ? [op.contains(row.waiting, actorId)] : []),
        ...(change.childless ? [op.eq(row.children, 0)] : []),
        ...(change.holderOut ? [`${op.size(row.holders)} > ${op.escape(1)}`] : []),
        ...(change.openUntil ? [op.gte(row.openUntil, today)] : []),
      ].join(" AND "),
    );
  const waiting = change.saidYes === "all" ? undefined : left(head.waiting, change.saidYes && actorId);
  const after: Head = {
    ...head,
    ...sums,
    ...set,
    holders: holdersAfter(change),
    waiting,
    children: head.children + (change.children ?? 0),
    setAside: head.setAside + (change.setAside ?? 0),
    hash,
    lastAt: at,
  };
  return { writes: [write(patch), ...writes], legs, after };
};

const holdersAfter = ({ head, holderIn, holderOut }: Change): readonly string[] => [
  ...head.holders.filter((id) => id !== holderOut),
  ...(holderIn === undefined ? [] : [holderIn]),
];

/** Holders left to say yes; absent when there are none, as the table keeps no empty set. */
const left = (waiting: Head["waiting"], less: string | undefined) => {
  const rest = waiting?.filter((id) => id !== less);
  return rest?.length ? rest : undefined;
};

/** A new pot's head and first line. */
export const birthWrites = (birth: Birth, stamp: Stamp): Written => {
  const { move, potId, holders, ...rest } = birth;
  const first = { potId, seq: 0, balance: 0, before: NO_HASH, holders };
  const { writes, hash, legs } = linesOf([move], first, stamp);
  const after = {
    ...rest,
    ...{ potId, holders: [...holders], waiting: [...holders] },
    ...{ seq: 1, balance: move.amount, credited: move.amount, debited: 0 },
    ...{ state: "proposed" as const, children: 0, setAside: 0, currency: CURRENCY, hash, lastAt: stamp.at },
  };
  return { writes: [write(live(Heads).create(after), stale), ...writes], legs, after };
};

/** The posting itself, last of the transaction. */
export const txWrite = (
  { txId, kind, external, facts, words, subject, reverses, ...own }: Stamp["txs"][number],
  legs: readonly Leg[],
  { actorId, at, payloadHash }: Stamp,
  refused: Write["refused"],
): Write =>
  write(
    Transactions.create({
      ...{ txId, kind, actorId, at, payloadHash, currency: CURRENCY, external, legs },
      ...(facts && Object.keys(facts).length > 0 ? { facts } : {}),
      ...(words ? { words, wordsKey: own.wordsKey, wordsDigest: own.wordsDigest } : {}),
      ...(subject === undefined ? {} : { subject }),
      ...(reverses === undefined ? {} : { reverses }),
    }),
    refused,
  );
