import * as z from "zod";
import { thePerson } from "../actor.ts";
import { cycleId } from "../cycle/cycle.schema.ts";
import { seenCycle } from "../cycle/find.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { experimentId } from "../experiment/experiment.schema.ts";
import { seenTry } from "../experiment/find.ts";
import { fn } from "../fn.ts";
import { cursor, PAGE_SIZE, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { theReader } from "../sharing/reader.ts";
import { readsNote } from "./find.ts";
import { Notes } from "./note.entity.ts";
import { Info } from "./note.schema.ts";

const named = async (name: string, notes: Info[], key: string | null) => ({
  ...toPage(name, notes, key),
  people: await Person.namesOf(notes.flatMap(({ byId, aboutPersonId }) => [byId, aboutPersonId])),
});

const page = (name: string, after: string | undefined) =>
  ({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, after) }) as const;

const parsed = (rows: readonly unknown[]): Info[] => rows.map((row) => stored(Info).parse(row));

/**
 * Notes, newest first, 25 read at a time: of a cycle or a try those you may see, else your own.
 * Each note says for itself who can see it, so a page may hold fewer than were read.
 */
export const list = fn(
  z.strictObject({ cycleId: cycleId.optional(), experimentId: experimentId.optional(), cursor }),
  async ({ cycleId, experimentId, cursor }) => {
    if (!(cycleId || experimentId)) {
      const { personId } = thePerson();
      const name = `notes ${personId}`;
      const found = await live(Notes).query.ofAuthor({ byId: personId }).go(page(name, cursor));
      return named(name, parsed(found.data), found.cursor);
    }
    const cycle = cycleId ? await seenCycle(cycleId) : undefined;
    const tried = experimentId ? await seenTry(experimentId) : undefined;
    const name = `notes ${experimentId ?? cycleId}`;
    const found = experimentId
      ? await live(Notes).query.ofTry({ tryList: experimentId }).go(page(name, cursor))
      : await live(Notes)
          .query.ofCycle({ cycleList: cycleId ?? "" })
          .go(page(name, cursor));
    const reader = await theReader();
    const notes = parsed(found.data).filter((note) => readsNote(reader, note, cycle ?? tried?.cycle));
    return named(name, notes, found.cursor);
  },
);
