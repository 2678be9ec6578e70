import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Mine, type mineKinds } from "./mine.entity.ts";

export type MineKind = (typeof mineKinds)[number];

/** The write that names a person in a thing. Saying it twice is harmless. */
export const mineWrite = (personId: string, kind: MineKind, thingId: string): Write =>
  write(Mine.put({ personId, kind, thingId }));

/** The write that no longer names a person in a thing. */
export const notMineWrite = (personId: string, kind: MineKind, thingId: string): Write =>
  write(Mine.delete({ personId, kind, thingId }));

/** Ids of the things of one kind that a person is named in, newest first, 25 at a time. */
export const mineOf = async (personId: string, kind: MineKind, cursor?: string): Promise<Page<string>> => {
  const list = `mine ${personId} ${kind}`;
  const found = await live(Mine)
    .query.ofPerson({ personId, kind })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  return toPage(
    list,
    found.data.map((row) => row.thingId),
    found.cursor,
  );
};

/** Every thing of one kind that a person is named in, newest first: for what takes all of them, such as who is near. */
export const allMineOf = async (personId: string, kind: MineKind): Promise<string[]> => {
  const found = await live(Mine).query.ofPerson({ personId, kind }).go({ order: "desc", pages: "all" });
  return found.data.map((row) => row.thingId);
};
