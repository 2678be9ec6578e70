import * as z from "zod";
import { thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import { holdsIt } from "./birth.ts";
import type { Move } from "./ledger.rules.ts";
import type { Posting as NewPosting } from "./ledger-write.ts";
import { type Draft, type Moment, post, theTxId } from "./post.ts";
import { mustBe } from "./pot.rules.ts";
import type { PotHead } from "./pot-head.ts";
import { SpendNotes } from "./spend.entity.ts";
import { furthest } from "./spend.rules.ts";
import { Correct, type Recorded } from "./spend.schema.ts";
import { factsOf, findPosting, type Posting } from "./spend-read.ts";
import { answerAgain, answerOf, heldHead, spending, type Wish } from "./spending.ts";
import { talkWrites } from "./talk-about.ts";

const Share = z.object({ share: z.int() });

/** How far a spend's words go now: what it was recorded with, or what was said since. */
const shareNow = async (spend: Posting): Promise<number> => {
  const { data } = await live(SpendNotes).get({ txId: spend.txId, noteId: "share" }).go({ consistent: true });
  return Share.safeParse(data).data?.share ?? factsOf(spend).share;
};

interface Correction {
  readonly spend: Posting;
  readonly wish: Wish;
  readonly reason: string;
}

/** The old line put back and the new one written, in one posting: of one pot by the net, or of two. */
const correcting = (
  from: PotHead,
  to: PotHead,
  { spend, wish, reason }: Correction,
  moment: Moment,
): Draft => {
  if (spend.reversedBy) throw wrongState("This was put back or put right already.");
  holdsIt(from, moment.actorId);
  mustBe(from.state, "open");
  const { change, posting } = spending(to, wish, moment, { corrects: spend.txId });
  const back: Move = { kind: "correct", amount: spend.amountPence, tx: 1 };
  const undoes: NewPosting = {
    kind: "correct",
    external: -spend.amountPence,
    facts: { becomes: theTxId() },
    words: { why: reason },
    reverses: spend.txId,
  };
  const changes =
    from.potId === to.potId
      ? [{ ...change, moves: [back, ...change.moves] }]
      : [{ head: from, moves: [back], actorIs: "holder" as const }, change];
  return { changes, postings: [posting, undoes] };
};

/**
 * Put a spend right. Its line stays; one line puts the money back and another says it as it was, in one posting.
 * The words go no further than they did. 409 when it was put back or put right already; 422 for a line that itself
 * puts money back, or when neither pot nor amount changes; 403 for those who don't hold both pots.
 */
export const correct = fn(
  Correct,
  async ({ txId, reason, potId, ...said }): Promise<Recorded> => {
    const spend = await findPosting(txId);
    if (!(spend && ["spend", "return", "correct"].includes(spend.kind))) throw notFound();
    const { personId } = thePerson();
    const from = await heldHead(spend.potId, personId);
    if (spend.kind !== "spend")
      throw rule("spend.puts_back", "This line puts money back. Put right the spend itself.");
    const to = potId === undefined || potId === spend.potId ? from : await heldHead(potId, personId);
    if (to === from && said.amountPence === spend.amountPence)
      throw rule("spend.nothing_to_correct", "Change the amount or the pot. Anything else can be a note.");
    const share = Math.min(await shareNow(spend), furthest(to));
    const wish: Wish = { ...said, potId: to.potId, share };
    const posted = await post({
      heads: to === from ? [from] : [from, to],
      plan: ([now = from, other = now], moment) => correcting(now, other, { spend, wish, reason }, moment),
      also: talkWrites(to.holders, theTxId(), wish),
    });
    const head = posted.heads.at(-1);
    return answerOf({ ...posted, heads: head ? [head] : [] }, to.potId, said.amountPence);
  },
  answerAgain,
);
