import type * as z from "zod";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { busy } from "../db/transact.ts";
import { notFound } from "../error.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { personId } from "../person/person.schema.ts";
import { Entries, Transactions } from "./ledger.entity.ts";
import { pagesOf, rowsOf, totals } from "./ledger.rules.ts";
import { partDigest, partKey } from "./ledger-hash.ts";
import { potsOf } from "./pot-head.ts";
import { asSeen, holdersAbove, nameOf, type Seen, seenPot } from "./pot-view.ts";
import { SpendNotes } from "./spend.entity.ts";
import { seesWords } from "./spend.policy.ts";
import { factsOf, type Posting, postingOf, whyOf, wordsOf } from "./spend-read.ts";
import { type Page, Read, Row } from "./statement.schema.ts";

export { onDay } from "./statement-day.ts";

const isPot = (id: string | undefined): id is string => id?.startsWith("pot_") ?? false;

const linesOf = async (potId: string, from: number, to: number) => {
  const found = await live(Entries)
    .query.byId({ potId })
    .between({ seq: from }, { seq: to })
    .go({ consistent: true });
  return found.data;
};
type Entry = Awaited<ReturnType<typeof linesOf>>[number];

/** What those who may not know a pot call it on a statement. */
const OUT_OF_SIGHT = "Set aside with people";

interface Other {
  readonly shown: NonNullable<Row["other"]>;
  /** A pot made from this one whose people the reader does not know: what they did here is told without them. */
  readonly quiet: boolean;
}
type Others = ReadonlyMap<string, Other>;

/** The other pots on a page, as the reader may call them. */
const othersOf = async (lines: readonly Entry[], pot: Seen): Promise<Others> => {
  const ids = [...new Set(lines.map(({ counterparty }) => counterparty).filter(isPot))];
  const pots = ids.length > 0 ? await potsOf(ids) : [];
  return new Map(
    pots.map((other) => {
      const { potId, visibility } = other.head;
      const seen = asSeen(other, holdersAbove(other, pot.head));
      const name = visibility === "hidden" ? OUT_OF_SIGHT : "Another pot";
      const shown = seen && visibility === "shown" ? { potId, name: nameOf(seen) } : { name };
      return [potId, { shown, quiet: other.head.parentId === pot.head.potId && seen?.sight !== "near" }];
    }),
  );
};

const spendKinds: readonly string[] = ["spend", "return", "correct", "holderIn", "agreed"];

const postingsById = async (ids: readonly string[]): Promise<Map<string, Posting>> => {
  if (ids.length === 0) return new Map();
  const found = await live(Transactions)
    .get(ids.map((txId) => ({ txId })))
    .go();
  if (found.unprocessed.length > 0) throw busy(undefined);
  return new Map(found.data.map((row) => [row.txId, postingOf(row)]));
};

const sharesById = async (ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map();
  const found = await live(SpendNotes)
    .get(ids.map((txId) => ({ txId, noteId: "share" })))
    .go();
  if (found.unprocessed.length > 0) throw busy(undefined);
  return new Map(found.data.map((row) => [row.txId, row.share ?? 0]));
};

/** Postings of a page, and the spends that they put back, with how far the words of each go now. */
const saidOn = async (lines: readonly Entry[]) => {
  const ids = [...new Set(lines.filter(({ kind }) => spendKinds.includes(kind)).map(({ txId }) => txId))];
  const own = await postingsById(ids);
  const undone = [...own.values()].flatMap(({ reverses }) =>
    reverses && !own.has(reverses) ? [reverses] : [],
  );
  const [others, shares] = await Promise.all([postingsById(undone), sharesById([...ids, ...undone])]);
  return { postings: new Map([...own, ...others]), shares };
};
type Said = Awaited<ReturnType<typeof saidOn>>;

/** The words of a spend, when the reader may read them. */
const readable = (posting: Posting, pot: Seen, { shares }: Said) => {
  const facts = factsOf(posting);
  const share = shares.get(posting.txId) ?? facts.share;
  const recordedById = facts.writtenById ?? posting.actorId;
  const spent = { pot: pot.held, recordedById, share, returned: false, open: true };
  return seesWords(Actor.use(), spent) ? wordsOf(posting) : undefined;
};

const wordsOn = ({ txId }: Entry, pot: Seen, said: Said): Partial<Row> => {
  const posting = said.postings.get(txId);
  if (!posting) return {};
  if (posting.kind === "holderIn") return { why: whyOf(posting) };
  if (posting.kind === "agreed") return pot.sight === "near" ? { why: whyOf(posting) } : {};
  const spend = posting.reverses ? said.postings.get(posting.reverses) : posting;
  const words = spend && readable(spend, pot, said);
  const { decidedByIds, receiptKept } = spend && pot.sight === "near" ? factsOf(spend) : {};
  if (posting.reverses)
    return { returns: posting.reverses, what: words?.what, ...(words ? { why: whyOf(posting) } : {}) };
  const returned = posting.reversedBy !== undefined;
  return { decidedByIds, receiptKept, returned, what: words?.what, why: words?.why };
};

/** Whether to say who did it: a holder of a pot below may be a person that no one here is to know of. */
const namesActor = ({ amount, actorId }: Entry, pot: Seen, other: Other | undefined): boolean =>
  pot.sight === "near" && (!other?.quiet || amount < 0 || pot.head.holders.some((id) => id === actorId));

/** Keys of what a row shows: whoever may read a name may check that the line's mark was made from it. */
const keysOf = (salt: string, row: Pick<Row, "actorId" | "personId" | "other">): Row["keys"] => ({
  ...(row.actorId ? { actor: partKey(salt, "actor") } : {}),
  ...(row.personId || row.other?.potId ? { counterparty: partKey(salt, "counterparty") } : {}),
});

const rowOf = (line: Entry, pot: Seen, others: Others, said: Said): Row => {
  const { seq, kind, amount, balance, at, spentOn, txId, actorId, counterparty, salt, content, hash } = line;
  const other = isPot(counterparty) ? others.get(counterparty) : undefined;
  const comer = pot.sight === "near" ? personId.safeParse(counterparty).data : undefined;
  const shown = {
    actorId: namesActor(line, pot, other) ? personId.safeParse(actorId).data : undefined,
    personId: comer,
    other: other?.shown,
  };
  return {
    ...{ seq, kind, at, spentOn, hash, amountPence: amount, balancePence: balance },
    txId: Row.shape.txId.parse(txId),
    ...shown,
    keys: keysOf(salt, shown),
    ...wordsOn(line, pot, said),
    digests: {
      actor: partDigest(salt, "actor", actorId),
      counterparty: partDigest(salt, "counterparty", counterparty ?? ""),
      content,
    },
  };
};

/** A page of a pot's statement: 20 lines by number, two read units at any depth. 404 past the last page. */
export const read = fn(Read, async ({ potId, page: asked, words }: z.output<typeof Read>): Promise<Page> => {
  const pot = await seenPot(potId);
  const { seq, hash, credited, debited, balance } = pot.head;
  const pages = pagesOf(seq);
  const page = asked ?? pages;
  if (page > pages) throw notFound();
  const { from, to } = rowsOf(page, seq);
  const lines = await linesOf(potId, from, to);
  const [others, said] = await Promise.all([othersOf(lines, pot), saidOn(words ? lines : [])]);
  const rows = lines.map((line) => rowOf(line, pot, others, said));
  const [first, last] = [lines[0], lines.at(-1)];
  const { into, out } = totals(lines);
  const closingPence = last?.balance ?? 0;
  return {
    ...{ potId, page, pages, rows, closingPence, intoPence: into, outPence: out },
    openingPence: first ? first.balance - first.amount : 0,
    lines: seq,
    whole: { intoPence: credited, outPence: debited, closingPence: balance },
    lastHash: hash,
    people: await Person.namesOf(
      rows.flatMap(({ actorId, personId: who, decidedByIds = [] }) => [actorId, who, ...decidedByIds]),
    ),
  };
});
