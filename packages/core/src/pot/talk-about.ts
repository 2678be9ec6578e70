import * as z from "zod";
import { thePerson } from "../actor.ts";
import { getAll } from "../db/get-all.ts";
import type { Write } from "../db/transact.ts";
import { notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import type { Id } from "../id.ts";
import { mineOf, mineWrite, notMineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import type { Names } from "../person/person.schema.ts";
import { OneAnswer, type PotAnswer } from "./ask.schema.ts";
import { answersToTalkAbout, answerTalked } from "./ask-answer.ts";
import { Transactions } from "./ledger.entity.ts";
import { potsOf } from "./pot-head.ts";
import { asSeen, nameOf } from "./pot-view.ts";
import { SpendNotes } from "./spend.entity.ts";
import { talkedAbout } from "./spend.events.ts";
import { ById, type ToTalkAbout } from "./spend.schema.ts";
import { factsOf, findPosting, postingOf, wordsOf } from "./spend-read.ts";
import { heldHead, type Wish } from "./spending.ts";

/** A spend outside what was agreed, or one that someone was not sure of: it is saved like any other, and talked about. */
const isToTalkAbout = ({ outsideBecause, notSure }: Partial<Wish>): boolean =>
  outsideBecause !== undefined || notSure === true;

/** The writes that put a spend among what each of its pot's holders has to talk about; none for most spends. */
export const talkWrites = (holders: readonly string[], txId: string, wish: Partial<Wish>): Write[] =>
  isToTalkAbout(wish) ? holders.map((each) => mineWrite(each, "toTalkAbout", txId)) : [];

const spendsToTalkAbout = async (personId: Id<"person">): Promise<ToTalkAbout[]> => {
  const { items: ids } = await mineOf(personId, "toTalkAbout");
  const postings = (
    await getAll(
      Transactions,
      ids.map((txId) => ({ txId })),
    )
  ).map(postingOf);
  const pots = new Map(
    (await potsOf(postings.map(({ potId }) => potId))).map((pot) => [pot.head.potId, pot]),
  );
  const added = await getAll(
    SpendNotes,
    postings.map(({ txId }) => ({ txId, noteId: "share" })),
  );
  const shares = new Map(added.map(({ txId, share }) => [txId, share]));
  const byId = new Map(postings.map((posting) => [posting.txId as string, posting]));
  return ids.flatMap((id): ToTalkAbout[] => {
    const posting = byId.get(id);
    const pot = posting && pots.get(posting.potId);
    const seen = pot && asSeen(pot);
    if (!(posting && seen?.head.holders.includes(personId)) || posting.reversedBy) return [];
    const { notSure, writtenById = posting.actorId, ...facts } = factsOf(posting);
    const share = shares.get(id) ?? facts.share;
    const words = share > 0 || writtenById === personId ? wordsOf(posting) : undefined;
    const { txId, potId, amountPence, at } = posting;
    const said = { what: words?.what, outsideBecause: words?.outsideBecause, notSure };
    return [{ txId, potId, potName: nameOf(seen), amountPence, at, ...said }];
  });
};

/** What the reader has to talk about: spends, and what was said about using a pot. */
interface TalkAbout {
  readonly items: ToTalkAbout[];
  readonly answers: PotAnswer[];
  readonly people: Names;
}

/**
 * What is for the reader's next talk, newest first, at most 25 of each: spends not put back since, and what was said
 * about using a pot, of pots that they hold still. No one else finds them here, whatever talk they are in.
 */
export const toTalkAbout = fn(z.strictObject({}), async (): Promise<TalkAbout> => {
  const { personId } = thePerson();
  const [items, answers] = await Promise.all([spendsToTalkAbout(personId), answersToTalkAbout(personId)]);
  return { items, answers, people: await Person.namesOf(answers.map(({ byId }) => byId)) };
});

/** Say that a spend was talked about: it is on no one's list any more. The spend stays as it is. */
export const sayTalkedAbout = fn(
  ById,
  async ({ txId }) => {
    const spend = await findPosting(txId);
    if (spend?.kind !== "spend") throw notFound();
    const { personId } = thePerson();
    const { holders } = await heldHead(spend.potId, personId);
    const off = holders.map((each) => notMineWrite(each, "toTalkAbout", txId));
    await commit(off, talkedAbout.of(txId, {}));
    return toTalkAbout({});
  },
  () => toTalkAbout({}),
);

/** Say that what someone said about using a pot was talked about: it is on no one's list, and its words are gone. */
export const sayAnswerTalkedAbout = fn(
  OneAnswer,
  async (one) => {
    await answerTalked(one);
    return toTalkAbout({});
  },
  () => toTalkAbout({}),
);
