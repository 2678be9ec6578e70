import { thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { getAll } from "../db/get-all.ts";
import { isRefusal } from "../db/refusal.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import type { Wait } from "../home/home.schema.ts";
import { PAGE_SIZE } from "../page.ts";
import { askedNow, askFromOf, MOST_ASKED } from "./ask.rules.ts";
import { Transactions } from "./ledger.entity.ts";
import { findPot, potsOf } from "./pot-head.ts";
import { SpendNotes } from "./spend.entity.ts";
import { factsOf, findPosting, postingOf, wordsOf } from "./spend-read.ts";

/**
 * "What happened next?", asked of whoever wrote a spend down. The question is an item of its own under the spend, which
 * a subscriber writes once the spend is there: so a spend stays three items, and a home reads one page of one index,
 * however many spends there are. (Reading each pot's statement instead would cost a page for each pot, and could not
 * tell what was answered.) It is written once and for all: the item that says "answered" takes its place, so that an
 * event delivered late or twice asks no one again.
 */
const ASK = { noteId: "ask", kind: "ask" } as const;

/** Ask what happened next, when the time comes. Saying it twice is harmless; nothing is asked of a spend put back. */
export const askAfter = async (txId: string): Promise<void> => {
  const spend = await findPosting(txId);
  if (spend?.kind !== "spend" || spend.reversedBy) return;
  const pot = await findPot(spend.potId);
  if (!pot) return;
  const { writtenById: askedId = spend.actorId } = factsOf(spend);
  const askFrom = askFromOf(spend.at, pot.profile.edges.noteAfterSpendDays);
  const asked = { ...ASK, txId, by: askedId, at: spend.at, askedId, askFrom };
  try {
    await live(SpendNotes).create(asked).go();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
};

/** The write by which no one is asked about this spend, now or later. */
export const noLongerAsked = (txId: string): Write =>
  write(SpendNotes.put({ ...ASK, txId, by: thePerson().personId, at: nowIso() }));

interface Asked {
  readonly askFrom?: string | undefined;
  readonly at: string;
}

/** The index knows days; of one day, the spend written down last comes first. */
const newestFirst = (one: Asked, other: Asked): number =>
  (other.askFrom ?? "").localeCompare(one.askFrom ?? "") || other.at.localeCompare(one.at);

/** The newest few spends that their writer is asked about today: not put back, and of pots that they hold still. */
export const afterWaits = async (personId: string): Promise<Wait[]> => {
  const { from, to } = askedNow(dayOf(Deps.use().now()));
  const { data } = await live(SpendNotes)
    .query.askedOf({ askedId: personId })
    .between({ askFrom: from }, { askFrom: to })
    .go({ order: "desc", limit: PAGE_SIZE });
  const ids = data.sort(newestFirst).map(({ txId }) => ({ txId }));
  const spends = new Map((await getAll(Transactions, ids)).map((row) => [row.txId, postingOf(row)]));
  const pots = await potsOf([...spends.values()].map(({ potId }) => potId));
  const heads = new Map(pots.map(({ head }) => [head.potId, head]));
  const waits = ids.flatMap(({ txId }): Wait[] => {
    const spend = spends.get(txId);
    const head = spend && heads.get(spend.potId);
    if (!(spend && head?.holders.some((id) => id === personId)) || spend.reversedBy) return [];
    const what = wordsOf(spend)?.what;
    const next = what === undefined ? "What happened next?" : `“${what}”: what happened next?`;
    return [{ subject: txId, title: head.name, says: `${next} One line is plenty.` }];
  });
  return waits.slice(0, MOST_ASKED);
};
