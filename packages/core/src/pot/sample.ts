import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { cursor, PAGE_SIZE, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { opened } from "./receipt.events.ts";
import { receiptsOf } from "./receipt-read.ts";
import { Samples } from "./sample.entity.ts";
import * as Events from "./sample.events.ts";
import { asks, audits, seesRequest } from "./sample.policy.ts";
import { copyOf, isOpen, mustNotBeOpen, readUnder, untilOf } from "./sample.rules.ts";
import { Ask, type Copy, Kept, type Listed } from "./sample.schema.ts";
import { isOpenToReader, readingsSince, requestsOf } from "./sample-read.ts";
import { ById } from "./spend.schema.ts";
import { mentioned, seenSpend } from "./spend-page.ts";
import { wordsOf } from "./spend-read.ts";

/**
 * An auditor's sample request: to read the words and the receipts of one spend, with a reason. It opens at once, to
 * that auditor, for that spend and for a while. No one is asked for a yes, and nothing is found: those who hold the
 * pot are told, see the reason, and see each time that something was read.
 */

type Spend = Awaited<ReturnType<typeof seenSpend>>;

const listed = (kept: Kept, readings: Awaited<ReturnType<typeof readingsSince>>): Listed => {
  const { at, until, why, byId } = kept;
  const read = readUnder(kept, readings).map(
    ({ name, at }) => ({ at, what: name === opened.name ? "receipt" : "words" }) as const,
  );
  return { at, until, why, byId, open: isOpen(kept, nowIso()), readings: read.reverse() };
};

const actsOn = async (txId: string, { spent }: Spend): Promise<string[]> => {
  if (!asks(Actor.use(), spent)) return [];
  return (await isOpenToReader(txId, spent)) ? ["read"] : ["ask"];
};

/** What was asked about a spend, the first first, as far as the reader sees it; 404 as for the spend. */
export const ofSpend = fn(ById, async ({ txId }) => {
  const spend = await seenSpend(txId);
  const actor = Actor.use();
  const kept = (await requestsOf(txId)).filter((each) => seesRequest(actor, spend.spent, each));
  const [first] = kept;
  const readings = first ? await readingsSince(txId, first.at) : [];
  const items = kept.map((each) => listed(each, readings));
  const people = await Person.namesOf(items.map(({ byId }) => byId));
  return { items, actions: await actsOn(txId, spend), people };
});

/** Ask to read one spend. It opens at once, for 14 days. 409 while what you asked before is open. */
export const ask = fn(
  Ask,
  async ({ txId, why }) => {
    const { spent, posting, pot } = await seenSpend(txId);
    allow(asks(Actor.use(), spent));
    const { personId: byId } = thePerson();
    const own = (await requestsOf(txId)).filter((each) => each.byId === byId);
    const now = Deps.use().now();
    const [at, until] = [now.toISOString(), untilOf(now)];
    mustNotBeOpen(own, at);
    const { programmeId, funderOrgId } = pot.profile;
    const { amountPence } = posting;
    const request = { txId, byId, n: own.length + 1, at, until, why, amountPence, programmeId, funderOrgId };
    await commit([write(Samples.create(request))], Events.asked.of(txId, { until }));
    return ofSpend({ txId });
  },
  (id) => ofSpend({ txId: ById.shape.txId.parse(id) }),
);

/** Everyone that a spend names, by the names they go by: none of them is in the copy that an auditor reads. */
const namesIn = async ({ facts, pot, spent, notes }: Spend): Promise<string[]> => {
  const told = mentioned({ facts, notes: [...notes], receipts: [], wordsTakenBack: false });
  return Object.values(await Person.namesOf([...told, ...pot.head.holders, spent.recordedById]));
};

/** Read what you asked to read. That it was read, when and by whom is kept. 403 when you did not ask, or it closed. */
export const read = fn(ById, async ({ txId }): Promise<Copy> => {
  const spend = await seenSpend(txId);
  allow(await isOpenToReader(txId, spend.spent), "Ask to read it first. It stays open for 14 days.");
  await commit([], Events.read.of(txId, {}));
  const words = wordsOf(spend.posting);
  const receipts = await receiptsOf(txId);
  return {
    ...(words ? { words: copyOf(words, await namesIn(spend)) } : {}),
    wordsTakenBack: words === undefined,
    receipts: receipts.map(({ byId: _, ...receipt }) => receipt),
  };
});

/** What you asked to read, newest first, 25 at a time, for as long as you are an auditor there. */
export const mine = fn(z.strictObject({ cursor }), async ({ cursor }) => {
  const me = thePerson();
  const list = `samples ${me.personId}`;
  const found = await live(Samples)
    .query.ofAuditor({ byId: me.personId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  const now = nowIso();
  const own = found.data.map((row) => Kept.parse(row)).filter((each) => audits(me, each));
  const items = own.map(({ txId, amountPence, at, until, why }) => ({
    ...{ txId, amountPence, at, until, why },
    open: isOpen({ until }, now),
  }));
  return toPage(list, items, found.cursor);
});
