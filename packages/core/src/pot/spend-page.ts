import * as z from "zod";
import { allow } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { personId } from "../person/person.schema.ts";
import { isAsked } from "./ask.rules.ts";
import { noLongerAsked } from "./ask-after.ts";
import { Entries } from "./ledger.entity.ts";
import { needsTwo } from "./pot.rules.ts";
import { findHead, findPot, type Pot } from "./pot-head.ts";
import { asSeen, heldOf, nameOf, type Seen } from "./pot-view.ts";
import { shownReceipts } from "./receipt-read.ts";
import { SpendNotes } from "./spend.entity.ts";
import { lookedAt, noteAdded, nothingToSay, shareSet } from "./spend.events.ts";
import { can, possible, type Spent, seesMoney, seesPeople, seesWords } from "./spend.policy.ts";
import { furthest } from "./spend.rules.ts";
import { AddNote, ById, type Facts, type Info, Note, SetShare } from "./spend.schema.ts";
import { factsOf, findPosting, type Posting, whyOf, wordsOf } from "./spend-read.ts";

interface Whole {
  readonly posting: Posting;
  readonly facts: Facts;
  readonly pot: Pot;
  readonly notes: readonly Note[];
  readonly spent: Spent;
}

const Becomes = z.object({ becomes: ById.shape.txId });
const Ask = z.object({ noteId: z.literal("ask"), askFrom: z.string() });
const Share = z.object({ noteId: z.literal("share"), share: z.int() });

const load = async (txId: string): Promise<Whole | undefined> => {
  const [posting, added] = await Promise.all([
    findPosting(txId),
    live(SpendNotes).query.byTx({ txId }).go({ consistent: true, pages: "all" }),
  ]);
  if (posting?.kind !== "spend") return undefined;
  const pot = await findPot(posting.potId);
  if (!pot) return undefined;
  const above = pot.head.parentId === undefined ? undefined : await findHead(pot.head.parentId);
  const facts = factsOf(posting);
  const notes = added.data.flatMap((row) => stored(Note).safeParse(row).data ?? []);
  const share = added.data.map((row) => Share.safeParse(row).data?.share).find((it) => it !== undefined);
  const looked = notes.some(({ kind }) => kind === "look");
  const askFrom = added.data.map((row) => Ask.safeParse(row).data?.askFrom).find((it) => it !== undefined);
  const spent: Spent = {
    pot: heldOf(pot, above?.holders),
    recordedById: facts.writtenById ?? posting.actorId,
    share: share ?? facts.share,
    returned: posting.reversedBy !== undefined,
    asked: isAsked(askFrom, dayOf(Deps.use().now())),
    open: pot.head.state === "open",
    two: needsTwo(pot.head),
    lookById: looked ? undefined : facts.tie?.secondLookById,
  };
  return { posting, facts, pot, notes, spent };
};

/** A spend, if the one who asks may see its sums or its words; 404 if not. */
export const seenSpend = async (txId: string): Promise<Whole> => {
  const spend = await load(txId);
  const actor = Actor.use();
  if (!spend || !(seesMoney(actor, spend.spent) || seesWords(actor, spend.spent))) throw notFound();
  return spend;
};

const moneyOf = async ({ potId, seq, amountPence, at }: Posting): Promise<Info["money"]> => {
  const { data: entry } = await live(Entries).get({ potId, seq }).go();
  if (!entry?.spentOn) return undefined;
  return { amountPence, spentOn: entry.spentOn, recordedAt: at, balancePence: entry.balance };
};

const undoneOf = async (reversedBy: Posting["reversedBy"], people: boolean, words: boolean) => {
  if (!reversedBy) return undefined;
  const undone = await findPosting(reversedBy);
  if (!undone) return undefined;
  const byId = people ? personId.safeParse(undone.actorId).data : undefined;
  const becomes = Becomes.safeParse(undone.facts).data?.becomes;
  return { txId: undone.txId, at: undone.at, byId, becomes, why: words ? whyOf(undone) : undefined };
};

const peopleOf = ({ spent, facts }: Whole) => ({
  recordedById: personId.safeParse(spent.recordedById).data,
  facts,
});

export const mentioned = ({
  facts,
  recordedById,
  notes,
  returned,
  receipts,
}: Omit<Info, "txId">): (string | undefined)[] => [
  ...[recordedById, returned?.byId, facts?.tie?.personId, facts?.tie?.secondLookById],
  ...[facts?.choseById, facts?.paidById, facts?.toldSameDay?.personId],
  ...(facts?.decidedByIds ?? []),
  ...(facts?.saidYesIds ?? []),
  ...(facts?.presentIds ?? []),
  ...(facts?.paidToIds ?? []),
  ...(facts?.steppedBackIds ?? []),
  ...notes.map(({ by }) => by),
  ...receipts.map(({ byId }) => byId),
];

const shown = async (spend: Whole) => {
  const actor = Actor.use();
  const { posting, pot, notes, spent } = spend;
  const money = seesMoney(actor, spent);
  const people = seesPeople(actor, spent);
  const readsWords = seesWords(actor, spent);
  const seen: Seen | undefined = asSeen(pot, spent.pot.parentHolders);
  const info: Info = {
    txId: posting.txId,
    ...(money ? { potId: posting.potId, money: await moneyOf(posting) } : {}),
    ...(seen ? { potName: nameOf(seen) } : {}),
    returned: await undoneOf(posting.reversedBy, people, readsWords),
    ...(people ? peopleOf(spend) : {}),
    ...(readsWords ? { words: wordsOf(posting) } : {}),
    wordsTakenBack: posting.words === undefined,
    notes: readsWords ? [...notes] : [],
    receipts: await shownReceipts(posting.txId, spent),
  };
  return {
    ...info,
    share: spent.share,
    actions: permitted(can, actor, spent, possible(spent)),
    people: await Person.namesOf(mentioned(info)),
  };
};

/** One spend: sums and dates, people, words and what was added since, each for those who may see it. */
export const fromId = fn(ById, async ({ txId }) => shown(await seenSpend(txId)));

/** Say what happened next. One line is plenty. */
export const addNote = fn(
  AddNote,
  async ({ txId, words }) => {
    const { spent } = await seenSpend(txId);
    allow(can.addNote(Actor.use(), spent));
    const noteId = Deps.use().newId("note");
    const note = { txId, noteId, kind: "after", by: thePerson().personId, at: nowIso(), words } as const;
    await commit([write(SpendNotes.create(note)), noLongerAsked(txId)], noteAdded.of(txId, { noteId }));
    return fromId({ txId });
  },
  (id) => fromId({ txId: ById.shape.txId.parse(id) }),
);

/** Say that there is nothing to say about what happened next. It is not asked again, and nothing is made of it. */
export const sayNothing = fn(
  ById,
  async ({ txId }) => {
    const { spent } = await seenSpend(txId);
    allow(can.nothingToSay(Actor.use(), spent));
    await commit([noLongerAsked(txId)], nothingToSay.of(txId, {}));
    return fromId({ txId });
  },
  (id) => fromId({ txId: ById.shape.txId.parse(id) }),
);

/** Give the second look that a declared tie asked for. It changes nothing about the money. */
export const look = fn(
  ById,
  async ({ txId }) => {
    const { spent, facts } = await seenSpend(txId);
    const asked = facts.tie?.secondLookById;
    const { personId } = thePerson();
    allow(asked === personId);
    if (spent.lookById === undefined) throw wrongState("You have looked at this already.");
    const noteId = Deps.use().newId("note");
    const note = { txId, noteId, kind: "look", by: personId, at: nowIso() } as const;
    await commit([write(SpendNotes.create(note))], lookedAt.of(txId, {}));
    return fromId({ txId });
  },
  (id) => fromId({ txId: ById.shape.txId.parse(id) }),
);

/** Change who can see a spend's words. Anyone who holds the pot may show them to fewer; only their writer to more. */
export const setShare = fn(
  SetShare,
  async ({ txId, share }) => {
    const { spent, pot } = await seenSpend(txId);
    const actor = thePerson();
    allow(can.setShare(actor, spent));
    if (share > spent.share)
      allow(actor.personId === spent.recordedById, "Only who wrote it can show it to more.");
    if (share > furthest(pot.head))
      throw rule("share.too_personal", "Words about a person stay with the people closest to them.");
    const row = { txId, noteId: "share", kind: "share", by: actor.personId, at: nowIso(), share } as const;
    await commit([write(SpendNotes.put(row))], shareSet.of(txId, { share }));
    return fromId({ txId });
  },
  (id) => fromId({ txId: ById.shape.txId.parse(id) }),
);
