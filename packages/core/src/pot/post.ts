import { Actor, actorRef } from "../actor.ts";
import { sha256 } from "../canonical.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { busy, Cancelled, MOST_TRIES, pause, type Slot, send, type Write, write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { DomainError, wrongState } from "../error.ts";
import { happeningWrites } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { Replay } from "../event/replay.ts";
import { ofLine } from "../fn.ts";
import { Request, theKey } from "../request.ts";
import { Transactions } from "./ledger.entity.ts";
import type { Head } from "./ledger.rules.ts";
import {
  type Birth,
  birthWrites,
  type Change,
  changeWrites,
  type Leg,
  type Posting,
  type Stamp,
  stampWords,
  txWrite,
  type Written,
} from "./ledger-write.ts";
import { Heads } from "./pot.entity.ts";
import { headOf, type PotHead } from "./pot-head.ts";

/** What a plan wants done, decided from the heads as they were read. */
export interface Draft {
  readonly changes: readonly Change[];
  readonly births?: readonly Birth[];
  /** The first takes its id from the request's key. */
  readonly postings: readonly [Posting, ...Posting[]];
}

/** When a try is made: never before any head's last line, so that time never goes back within a pot (I14). */
export interface Moment {
  readonly at: string;
  readonly today: string;
  readonly actorId: string;
}

export interface Post {
  /** Heads read strongly, one for each pot the posting touches. */
  readonly heads: readonly PotHead[];
  /** Decide, from heads in the order given. Runs again on newer heads; throws what the rules refuse. */
  readonly plan: (heads: readonly PotHead[], moment: Moment) => Draft;
  /** Other domains' writes, to stand or fall with the posting. */
  readonly also?: readonly Write[] | undefined;
  readonly happened?: readonly Happening[] | undefined;
  /** The ids of its postings, where each has a key of its own: by default the first has the request's. */
  readonly ids?: readonly string[] | undefined;
  /** Whose hand moves the money, when that is not whoever sent the request: someone who signed for it before. */
  readonly by?: string | undefined;
}

export interface Posted {
  readonly txId: string;
  readonly at: string;
  /** The heads after it: changed ones in order, then new ones. */
  readonly heads: readonly Head[];
}

/** The id of the posting that this request makes: its idempotency key, which is thereby its guard. */
export const theTxId = (): `tx_${string}` => `tx_${theKey().slice("key_".length)}`;

const thePayloadHash = (): string => {
  const payloadHash = Request.peek()?.payloadHash;
  if (!payloadHash) throw new Error("A posting is made inside an operation, which knows what was asked");
  return sha256(`${actorRef(Actor.use())}\n${payloadHash}`);
};

/** What a posting that is there already means: the same request again, or another under an old key (409). */
const keyUsed =
  (payloadHash: string, says = "That key was used for something else. Make a new one.") =>
  (found: Record<string, unknown> | undefined): Error =>
    found?.payloadHash === payloadHash
      ? new Replay(String(found.subject ?? found.txId))
      : new DomainError("conflict", "key_reused", says);

const lineUsed = (n: number): string =>
  ofLine(n, "its key was used before. See if it is in the statement already.");

/** Before a refusal is believed: the request may be one that was done before things changed. */
const unlessDone = async (refusal: unknown, txId: string, payloadHash: string): Promise<unknown> => {
  if (!(refusal instanceof DomainError)) return refusal;
  const { data } = await live(Transactions).get({ txId }).go({ consistent: true });
  return data ? keyUsed(payloadHash)(data) : refusal;
};

const later = (heads: readonly Head[], by: string): Moment => {
  const now = Deps.use().now().toISOString();
  const at = [now, ...heads.map(({ lastAt }) => lastAt)].sort().at(-1) ?? now;
  return { at, today: dayOf(new Date(at)), actorId: by };
};

interface Guard {
  readonly txId: string;
  readonly ids?: readonly string[] | undefined;
  readonly payloadHash: string;
}

const stampOf = (draft: Draft, moment: Moment, { txId, ids, payloadHash }: Guard): Stamp => ({
  ...moment,
  payloadHash,
  txs: draft.postings.map((posting, n) => ({
    ...posting,
    txId: n === 0 ? txId : (ids?.[n] ?? Deps.use().newId("tx")),
    ...stampWords(posting.words),
  })),
});

const legsOf = (written: readonly Written[], tx: number): Leg[] =>
  written.flatMap(({ legs }) => legs.filter((each) => each.tx === tx).map(({ leg }) => leg));

/** Sets the mark on the posting that is undone: once only, and never on one that itself undoes (I7). */
const undoneWrite = (of: string, by: string): Write =>
  write(
    live(Transactions)
      .patch({ txId: of })
      .set({ reversedBy: by })
      .where((row, op) => `${op.notExists(row.reversedBy)} AND ${op.notExists(row.reverses)}`),
    () => wrongState("This was returned already."),
  );

interface Try {
  /** In the order judged when one says no: the guard, what others asked for, then the pots. */
  readonly writes: readonly Write[];
  /** How many of them come before the pots'. */
  readonly firstPot: number;
  /** The head that each of the pots' writes conditions on, by its place among the writes. */
  readonly potAt: ReadonlyMap<number, string>;
  readonly heads: readonly Head[];
}

/** Everything one try sends. Throws what the sums refuse. */
const build = (draft: Draft, moment: Moment, guard: Guard, others: readonly Write[]): Try => {
  const stamp = stampOf(draft, moment, guard);
  const changed = draft.changes.map((change) => changeWrites(change, stamp));
  const written = [...changed, ...(draft.births ?? []).map((birth) => birthWrites(birth, stamp))];
  const used = (n: number) => keyUsed(stamp.payloadHash, guard.ids ? lineUsed(n) : undefined);
  const txs = stamp.txs.map((tx, n) => txWrite(tx, legsOf(written, n), stamp, used(n)));
  const undone = stamp.txs.flatMap(({ reverses, txId }) => (reverses ? [undoneWrite(reverses, txId)] : []));
  const first = [...txs, ...undone, ...others];
  const potAt = new Map<number, string>();
  let at = first.length;
  for (const { writes, after } of changed) {
    potAt.set(at, after.potId);
    at += writes.length;
  }
  const writes = [...first, ...written.flatMap((each) => each.writes)];
  return { writes, firstPot: first.length, potAt, heads: written.map(({ after }) => after) };
};

/** The newer heads that stood in the way; throws when it was something else that did. */
const newerHeads = ({ writes, firstPot, potAt }: Try, slots: readonly Slot[]): Map<string, PotHead> => {
  const newer = new Map<string, PotHead>();
  slots.forEach(({ code, found }, n) => {
    if (code !== "ConditionalCheckFailed") return;
    if (n < firstPot) throw writes[n]?.refused(found) ?? busy(undefined);
    const potId = potAt.get(n);
    if (potId && found) newer.set(potId, headOf(live(Heads).parse({ Item: found }).data));
  });
  return newer;
};

/**
 * The one way money moves or a pot changes: read heads → plan → one transaction, which holds only if nothing moved
 * in between. When something did, the newer head comes back with the refusal, and the plan is made again from it.
 *
 * @throws what the plan refuses; `Replay` when the request was done before; `key_reused` (409) when its key was used
 *   for something else; `busy` (503) after six tries.
 */
export const post = async ({
  heads: read,
  plan,
  also = [],
  happened = [],
  ids,
  by = actorRef(Actor.use()),
}: Post): Promise<Posted> => {
  const txId = ids?.[0] ?? theTxId();
  const payloadHash = thePayloadHash();
  const others = [...also, ...happeningWrites(happened)];
  let heads = read;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const moment = later(heads, by);
    let made: Try;
    try {
      made = build(plan(heads, moment), moment, { txId, ids, payloadHash }, others);
    } catch (refusal) {
      throw await unlessDone(refusal, txId, payloadHash);
    }
    try {
      await send(made.writes.map(({ item }) => item));
      return { txId, at: moment.at, heads: made.heads };
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      const newer = newerHeads(made, error.slots);
      heads = heads.map((head) => newer.get(head.potId) ?? head);
    }
    await pause(attempt);
  }
  throw busy(undefined);
};
