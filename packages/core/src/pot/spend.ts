import { thePerson } from "../actor.ts";
import { notFound, wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import { holdsIt } from "./birth.ts";
import { post, theTxId } from "./post.ts";
import { mustBe } from "./pot.rules.ts";
import { Record, type Recorded, Return } from "./spend.schema.ts";
import { findPosting } from "./spend-read.ts";
import { answerAgain, answerOf, heldHead, spending } from "./spending.ts";
import { talkWrites } from "./talk-about.ts";

export { correct } from "./correct.ts";
export { recordMany } from "./spend-many.ts";
export { addNote, fromId, look, sayNothing, setShare } from "./spend-page.ts";
export { sayAnswerTalkedAbout, sayTalkedAbout, toTalkAbout } from "./talk-about.ts";
export { drafts, drop, sayYes, writeDown } from "./together.ts";

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
      plan: ([now = head], moment) => {
        const { change, posting } = spending(now, wish, moment);
        return { changes: [change], postings: [posting] };
      },
      also: talkWrites(head.holders, theTxId(), wish),
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
