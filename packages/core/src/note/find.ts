import { seen } from "../access/permit.ts";
import type { Info as Cycle } from "../cycle/cycle.schema.ts";
import { find as findCycle } from "../cycle/find.ts";
import { live } from "../db/entity.ts";
import { UNLISTED } from "../db/listed.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { inOrder } from "../in-order.ts";
import { theReader } from "../sharing/reader.ts";
import { type Reader, reads } from "../sharing/sharing.rules.ts";
import { Notes } from "./note.entity.ts";
import { mustStand } from "./note.rules.ts";
import { Info } from "./note.schema.ts";

/** A note, or undefined. Raw: no policy. */
export const find = async (noteId: string): Promise<Info | undefined> => {
  const found = await live(Notes).get({ noteId }).go({ consistent: true });
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** Notes by id, in the order asked for; those that are gone are left out. Raw: no policy. At most 100. */
export const findAll = async (noteIds: readonly string[]): Promise<Info[]> => {
  const ids = [...new Set(noteIds)];
  if (ids.length === 0) return [];
  const found = await live(Notes)
    .get(ids.map((noteId) => ({ noteId })))
    .go({ consistent: true });
  const notes = found.data.map((row) => stored(Info).parse(row));
  return inOrder(ids, notes, (note) => note.noteId);
};

/**
 * Whether a reader sees a note. "Us two" is its author, the person it is about, those it names, and the pair of a
 * person's own cycle. Nothing opens "just me" but being its author.
 */
export const readsNote = (reader: Reader, note: Info, cycle: Cycle | undefined): boolean => {
  const pair = cycle?.personId ? cycle.memberIds : [];
  const about = note.aboutPersonId ? [note.aboutPersonId] : [];
  return reads(reader, {
    ...note,
    namedIds: [...note.withIds, ...about, ...pair],
    partyIds: cycle?.memberIds ?? [],
  });
};

/** The note, if the one who asks may see it (404 if not) and its words still stand (410 if not). */
export const seenNote = async (noteId: string): Promise<{ note: Info; cycle: Cycle | undefined }> => {
  const reader = await theReader();
  const note = await find(noteId);
  const cycle = note?.cycleId ? await findCycle(note.cycleId) : undefined;
  const standing = seen(note ? { note, cycle } : undefined, (it) => readsNote(reader, it.note, it.cycle));
  mustStand(standing.note);
  return standing;
};

/** The write that changes a note from the version that was read. */
export const changeWrite = (note: Info, changes: Partial<Info>): Write =>
  write(
    live(Notes)
      .patch({ noteId: note.noteId })
      .set({ ...changes, version: note.version + 1 })
      .where((row, op) => op.eq(row.version, note.version)),
  );

/** The lists a note stands in: those of its cycle and its try, unless it is "just me". */
export const listsOf = ({
  share,
  cycleId,
  experimentId,
}: Pick<Info, "share" | "cycleId" | "experimentId">) => ({
  cycleList: (share > 0 && cycleId) || UNLISTED,
  tryList: (share > 0 && experimentId) || UNLISTED,
});

/** The yes of the person a note is about, as it stands from now on. */
interface Yes {
  readonly personSaidYesAt?: string | undefined;
}

/** The write that sets a note's level, with it the lists it stands in, and the yes it has. */
export const levelWrite = (note: Info, share: Info["share"], { personSaidYesAt }: Yes): Write => {
  const level = { share, version: note.version + 1, ...listsOf({ ...note, share }) };
  const patch = live(Notes).patch({ noteId: note.noteId });
  const set = personSaidYesAt
    ? patch.set({ ...level, personSaidYesAt })
    : patch.set(level).remove(["personSaidYesAt"]);
  return write(set.where((row, op) => op.eq(row.version, note.version)));
};

/** The write that takes a note's words away for good and leaves the mark that they were taken back. */
export const takenBackWrite = (note: Info): Write =>
  write(
    live(Notes)
      .patch({ noteId: note.noteId })
      .set({
        words: "",
        state: "takenBack",
        version: note.version + 1,
        cycleList: UNLISTED,
        tryList: UNLISTED,
      })
      .remove(["number", "change"])
      .where((row, op) => op.eq(row.version, note.version)),
  );

/** The write that marks a note as quoted: its words then no longer change. Made with the quote itself. */
export const quotedWrite = (note: Info): Write => changeWrite(note, { quoted: true });
