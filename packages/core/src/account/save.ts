import { Actor, thePerson } from "../actor.ts";
import { find as findCycle } from "../cycle/find.ts";
import { live } from "../db/entity.ts";
import { transact, type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { changedSince, notFound, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { findAll, quotedWrite, readsNote } from "../note/find.ts";
import { mayQuote } from "../note/note.rules.ts";
import type { Info as Note } from "../note/note.schema.ts";
import { readerOf } from "../sharing/reader.ts";
import { servedAmong } from "../sharing/served.ts";
import { mustHaveBeenSaid } from "../sharing/sharing.rules.ts";
import { AccountParts } from "./account.entity.ts";
import * as Events from "./account.events.ts";
import { mustHaveWritersYes } from "./account.rules.ts";
import { FillFromNotes, type Head, type Part, Save } from "./account.schema.ts";
import { actOn, partsOf } from "./find.ts";
import { shownPart } from "./shown.ts";

const partWrite = (accountId: string, part: Part, changes: Partial<Part>): Write =>
  write(
    live(AccountParts)
      .patch({ accountId, key: part.key })
      .set({ ...changes, version: part.version + 1 })
      .where((row, op) => op.eq(row.version, part.version)),
  );

const partOf = async (accountId: string, key: Part["key"]): Promise<Part> => {
  const part = (await partsOf(accountId)).find((each) => each.key === key);
  if (!part) throw notFound();
  return part;
};

const saved = () => ({ savedAt: nowIso(), savedById: thePerson().personId });

/**
 * Save one answer as it is being written. It never checks whether there is enough; sharing does.
 * A draft raises no event and no audit line. 409 `changed_since` with both texts.
 */
export const save = fn(Save, async ({ accountId, key, version, ...fields }) => {
  await actOn(accountId, "save");
  const part = await partOf(accountId, key);
  if (part.version !== version) throw changedSince(await shownPart(part));
  const changes = { ...fields, ...saved() };
  await transact([partWrite(accountId, part, changes)]);
  return shownPart({ ...part, ...changes, version: version + 1 });
});

/** The notes asked for that this giver may read and may quote to the people of the talk. */
const quotable = async (head: Head, noteIds: readonly string[]): Promise<Note[]> => {
  const reader = await readerOf(Actor.use());
  const notes = await findAll(noteIds);
  const cycles = await Promise.all(
    notes.map(({ cycleId }) => (cycleId ? findCycle(cycleId) : Promise.resolve(undefined))),
  );
  const { personId } = thePerson();
  return notes.filter(
    (note, at) => readsNote(reader, note, cycles[at]) && mayQuote(note, personId, head.share),
  );
};

/** The yes of each writer who is served, as it is kept with their words; someone's own words need none. */
const yesTo = async (head: Head, notes: readonly Note[], personSaidYesAt: string | undefined) => {
  const { personId: saidYesToId } = thePerson();
  mustHaveBeenSaid(personSaidYesAt, nowIso());
  const others = notes.map(({ byId }) => byId).filter((id) => id !== saidYesToId);
  const served = await servedAmong(others, [head.orgId, head.programmeId, head.funderOrgId]);
  mustHaveWritersYes(served.size > 0, personSaidYesAt !== undefined);
  return (byId: string) => (personSaidYesAt && served.has(byId) ? { personSaidYesAt, saidYesToId } : {});
};

/** Quote notes in an answer, by reference: their words show only while they stay as open as they are now. */
export const fillFromNotes = fn(FillFromNotes, async ({ accountId, key, noteIds, personSaidYesAt }) => {
  const head = await actOn(accountId, "fillFromNotes");
  const part = await partOf(accountId, key);
  const notes = await quotable(head, noteIds);
  const known = new Set(notes.map(({ noteId }) => noteId));
  const refused = noteIds.filter((id) => !known.has(id));
  if (refused.length > 0)
    throw rule(
      "account.may_not_quote",
      "You may quote what its writer shares with this circle. Ask them, or ask for a copy with no one in it.",
      refused.map((id) => ({
        path: `noteIds.${noteIds.indexOf(id)}`,
        message: "This note can’t be quoted.",
      })),
    );
  const fresh = notes.filter(({ noteId }) => !part.quotes.some((quote) => quote.noteId === noteId));
  const yes = await yesTo(head, fresh, personSaidYesAt);
  const quotes = [
    ...part.quotes,
    ...fresh.map(({ noteId, share, byId }) => ({ noteId, shareThen: share, ...yes(byId) })),
  ];
  const changes = { quotes, ...saved() };
  await commit(
    [partWrite(accountId, part, changes), ...fresh.filter(({ quoted }) => !quoted).map(quotedWrite)],
    Events.filled.of(accountId, { key, noteIds }),
  );
  return shownPart({ ...part, ...changes, version: part.version + 1 });
});
