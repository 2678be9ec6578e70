import type * as z from "zod";
import { thePerson } from "../actor.ts";
import { dayInWords } from "../day.ts";
import { live } from "../db/entity.ts";
import { notAllowed, notFound, rule, wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import { holdsIt } from "./birth.ts";
import { Entries, Transactions } from "./ledger.entity.ts";
import { type Draft, type Moment, type Posted, post } from "./post.ts";
import { mustBe } from "./pot.rules.ts";
import { findHead, type PotHead } from "./pot-head.ts";
import { seenPot } from "./pot-view.ts";
import { decide, furthest, usualShare } from "./spend.rules.ts";
import { Record, Recorded, Return } from "./spend.schema.ts";
import { findPosting } from "./spend-read.ts";

export { addNote, fromId, look, setShare } from "./spend-page.ts";

type Wish = z.output<typeof Record>;

/** The pot's head for one who holds it, in one read; 403 for those who only see it, 404 for the rest. */
const heldHead = async (potId: string, personId: string): Promise<PotHead> => {
  const head = await findHead(potId);
  if (!head) throw notFound();
  if (head.holders.some((id) => id === personId)) return head;
  await seenPot(potId);
  throw notAllowed("Only those who hold this pot can use its money.");
};

/** An object without what was left out, so that what is hashed is what is stored. */
const given = <T extends object>(fields: T): T =>
  // Only keys with no value go, which every optional field allows.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const wordsOf = ({ what, why, learningNote, outsideBecause, tie }: Wish) =>
  given({ what, why, learningNote, outsideBecause, tie: tie?.what });

const shareFor = (head: PotHead, share: number = usualShare(head)): number => {
  if (share > furthest(head))
    throw rule("share.too_personal", "Words about a person stay with the people closest to them.", [
      { path: "share", message: "Choose fewer people to see this." },
    ]);
  return share;
};

const factsOf = (head: PotHead, wish: Wish, { actorId, today }: Moment) => {
  const { presentIds, toldSameDay, paidToIds, circleDecisionId } = wish;
  const { tie, ...decided } = decide(head, wish, actorId, today);
  return given({
    share: shareFor(head, wish.share),
    ...given(decided),
    ...{ presentIds, toldSameDay, paidToIds, circleDecisionId },
    tie: tie && given(tie),
    receiptKept: wish.receiptKept || undefined,
    notSure: wish.notSure || undefined,
  });
};

const spending = (head: PotHead, wish: Wish, moment: Moment): Draft => {
  holdsIt(head, moment.actorId);
  mustBe(head.state, "open");
  const { openUntil } = head;
  if (openUntil !== undefined && openUntil < moment.today)
    throw wrongState(`This pot was open until ${dayInWords(openUntil)}.`);
  const { amountPence, spentOn } = wish;
  return {
    changes: [
      { head, moves: [{ kind: "spend", amount: -amountPence, spentOn }], actorIs: "holder", openUntil },
    ],
    postings: [
      {
        kind: "spend",
        external: amountPence,
        facts: factsOf(head, wish, moment),
        words: wordsOf(wish),
      },
    ],
  };
};

const answerOf = ({ txId, at, heads: [head] }: Posted, potId: Wish["potId"], amountPence: number): Recorded =>
  Recorded.parse({ txId, potId, amountPence, balancePence: head?.balance, at });

/** What was answered when a posting of one line was made. */
const answerAgain = async (id: string): Promise<Recorded> => {
  const { data: tx } = await live(Transactions).get({ txId: id }).go({ consistent: true });
  const [potId, seq, amount] = tx?.legs[0] ?? [];
  const { data: entry } = await live(Entries).get({ potId, seq }).go({ consistent: true });
  return Recorded.parse({
    ...{ txId: id, potId, amountPence: Math.abs(amount), balancePence: entry?.balance, at: tx?.at },
  });
};

/**
 * Record a spend. Final at once: one read, one transaction, and no one to ask.
 * 422 `pot.not_enough` with the sums; 409 when the pot rests, is on hold or closed; 403 for those who don't hold it.
 */
export const record = fn(
  Record,
  async (wish): Promise<Recorded> => {
    const head = await heldHead(wish.potId, thePerson().personId);
    const posted = await post({
      heads: [head],
      plan: ([now = head], moment) => spending(now, wish, moment),
    });
    return answerOf(posted, wish.potId, wish.amountPence);
  },
  answerAgain,
);

/** Put a spend's money back: a reverse line; the spend itself stays as it was. 409 when it was returned already. */
export const returnSpend = fn(
  Return,
  async ({ txId, reason }): Promise<Recorded> => {
    const spend = await findPosting(txId);
    if (spend?.kind !== "spend") throw notFound();
    const head = await heldHead(spend.potId, thePerson().personId);
    const posted = await post({
      heads: [head],
      plan: ([now = head], { actorId }) => {
        holdsIt(now, actorId);
        if (spend.reversedBy) throw wrongState("This was returned already.");
        mustBe(now.state, "open");
        const moves = [{ kind: "return", amount: spend.amountPence }] as const;
        return {
          changes: [{ head: now, moves, actorIs: "holder" }],
          postings: [
            { kind: "return", external: -spend.amountPence, words: { why: reason }, reverses: txId },
          ],
        };
      },
    });
    return answerOf(posted, spend.potId, spend.amountPence);
  },
  answerAgain,
);
