import type * as z from "zod";
import { dayInWords } from "../day.ts";
import { live } from "../db/entity.ts";
import { notAllowed, notFound, rule, wrongState } from "../error.ts";
import { holdsIt } from "./birth.ts";
import { Entries, Transactions } from "./ledger.entity.ts";
import type { Change, Posting } from "./ledger-write.ts";
import type { Moment, Posted } from "./post.ts";
import { mustBe, needsTwo } from "./pot.rules.ts";
import { findHead, type PotHead } from "./pot-head.ts";
import { seenPot } from "./pot-view.ts";
import { decide, furthest, usualShare } from "./spend.rules.ts";
import { type Facts, type Record, Recorded } from "./spend.schema.ts";

export type Wish = z.output<typeof Record>;

/** What is known of a spend besides what its maker said. */
export type Beside = Pick<Facts, "corrects" | "saidYesIds" | "writtenById" | "batchId">;

/** The pot's head for one who holds it, in one read; 403 for those who only see it, 404 for the rest. */
export const heldHead = async (potId: string, personId: string): Promise<PotHead> => {
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

const factsOf = (head: PotHead, wish: Wish, { actorId, today }: Moment, beside: Beside) => {
  const { presentIds, toldSameDay, paidToIds, circleDecisionId } = wish;
  const { saidYesIds = [], writtenById = actorId } = beside;
  const { tie, ...decided } = decide(head, { ...wish, ...beside }, writtenById, today);
  const both = [...decided.decidedByIds, ...saidYesIds.filter((id) => !decided.steppedBackIds?.includes(id))];
  return given({
    share: shareFor(head, wish.share),
    ...given(decided),
    decidedByIds: [...new Set(both)],
    ...{ presentIds, toldSameDay, paidToIds, circleDecisionId },
    tie: tie && given(tie),
    receiptKept: wish.receiptKept || undefined,
    notSure: wish.notSure || undefined,
    ...beside,
  });
};

/** One spend to be: what it does to its pot, and what it says. */
export const spending = (
  head: PotHead,
  wish: Wish,
  moment: Moment,
  beside: Beside = {},
): { readonly change: Change; readonly posting: Posting } => {
  holdsIt(head, moment.actorId);
  mustBe(head.state, "open");
  if (needsTwo(head) && !beside.saidYesIds)
    throw rule("pot.two_of_us", "You chose to say yes together here. Write it down for the others first.");
  const { openUntil } = head;
  if (openUntil !== undefined && openUntil < moment.today)
    throw wrongState(`This pot was open until ${dayInWords(openUntil)}.`);
  const { amountPence, spentOn } = wish;
  return {
    change: { head, moves: [{ kind: "spend", amount: -amountPence, spentOn }], actorIs: "holder", openUntil },
    posting: {
      kind: "spend",
      external: amountPence,
      facts: factsOf(head, wish, moment, beside),
      words: wordsOf(wish),
    },
  };
};

export const answerOf = (
  { txId, at, heads: [head] }: Posted,
  potId: Wish["potId"],
  amountPence: number,
): Recorded => Recorded.parse({ txId, potId, amountPence, balancePence: head?.balance, at });

/** What was answered when a posting of one line was made. */
export const answerAgain = async (id: string): Promise<Recorded> => {
  const { data: tx } = await live(Transactions).get({ txId: id }).go({ consistent: true });
  const [potId, seq, amount] = tx?.legs[0] ?? [];
  const { data: entry } = await live(Entries).get({ potId, seq }).go({ consistent: true });
  return Recorded.parse({
    ...{ txId: id, potId, amountPence: Math.abs(amount), balancePence: entry?.balance, at: tx?.at },
  });
};
