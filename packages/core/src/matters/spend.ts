import type * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { PAGE_SIZE } from "../page.ts";
import { can as canSpend } from "../pot/spend.policy.ts";
import { ById, txId as txIdSchema } from "../pot/spend.schema.ts";
import { seenSpend } from "../pot/spend-page.ts";
import { closeOf, find } from "./find.ts";
import { MatterWords, SpendMatters } from "./matters.entity.ts";
import * as Events from "./matters.events.ts";
import { reads } from "./matters.policy.ts";
import { type About, Kept, Link, type OfSpend } from "./matters.schema.ts";

/**
 * The words that a spend was for: shown to those who may read them, and to no one else that there are any. Once they
 * were taken back, the same people are told that, and nothing more.
 */
export const aboutSpend = async (txId: string): Promise<About | undefined> => {
  const { data: link } = await live(SpendMatters).get({ txId }).go({ consistent: true });
  if (!link) return undefined;
  const [words, whose] = await Promise.all([find(link.personId, link.matterId), closeOf(link.personId)]);
  if (!(words && reads(Actor.use(), { ...whose, share: words.share }))) return undefined;
  const { personId, matterId, on, takenBackAt } = words;
  if (takenBackAt !== undefined || words.words === undefined) return { personId, matterId, takenBack: true };
  return { personId, matterId, on, words: words.words, takenBack: false };
};

/** Whose pot it came from, when that is a person's own and the reader may say what it was for. */
const whoseSpend = async (txId: string): Promise<Kept["personId"] | undefined> => {
  const { spent, pot } = await seenSpend(txId);
  return canSpend.addNote(Actor.use(), spent) ? pot.head.personId : undefined;
};

const choicesFor = async (personId: string): Promise<OfSpend["choices"]> => {
  const [whose, found] = await Promise.all([
    closeOf(personId),
    live(MatterWords).query.ofPerson({ personId }).go({ order: "desc", limit: PAGE_SIZE, consistent: true }),
  ]);
  const actor = Actor.use();
  return found.data.flatMap((row) => {
    const { matterId, words, on, share } = Kept.parse(row);
    return words !== undefined && reads(actor, { ...whose, share }) ? [{ matterId, words, on }] : [];
  });
};

/** What a spend was for, in the person's own words, and what it can be linked to; 404 as for the spend. */
export const ofSpend = fn(ById, async ({ txId }): Promise<OfSpend> => {
  const personId = await whoseSpend(txId);
  const [about, choices] = await Promise.all([aboutSpend(txId), personId ? choicesFor(personId) : []]);
  return { ...(about ? { about } : {}), choices, ...(personId ? { personId } : {}) };
});

/** Say which words of what matters a spend was for, or none: for those who hold a person's own pot. The spend stays as it is. */
export const link = fn(
  Link,
  async ({ txId, matterId }) => {
    const { spent, pot } = await seenSpend(txId);
    allow(canSpend.addNote(Actor.use(), spent));
    const { personId } = pot.head;
    const change = matterId
      ? live(SpendMatters).put({ txId, matterId, personId: await mayLink(personId, matterId), ...byNow() })
      : live(SpendMatters).delete({ txId });
    await commit([write(change)], Events.linked.of(txId, matterId ? { matterId } : {}));
    return ofSpend({ txId });
  },
  (id) => ofSpend({ txId: txIdSchema.parse(id) }),
);

const byNow = () => ({ byId: thePerson().personId, at: nowIso() });

/** 422 unless they are words of the person whose pot it is, and the reader may read them. */
const mayLink = async (
  personId: string | undefined,
  matterId: NonNullable<z.output<typeof Link>["matterId"]>,
): Promise<string> => {
  const words = personId && (await find(personId, matterId));
  const may = words && reads(Actor.use(), { ...(await closeOf(words.personId)), share: words.share });
  if (may && words.takenBackAt === undefined) return words.personId;
  throw rule("spend.no_such_words", "We can’t find those words.", [
    { path: "matterId", message: "Choose words that you can read." },
  ]);
};
