import * as z from "zod";
import { seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { isId } from "../id.ts";
import { inOrder } from "../in-order.ts";
import { type MineKind, mineOf } from "../mine/mine.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { find as findProgramme } from "../programme/find.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { readerOf } from "../sharing/reader.ts";
import type { Reader } from "../sharing/sharing.rules.ts";
import { Cycles, Moves } from "./cycle.entity.ts";
import { cycleId, Listed, MoveInfo } from "./cycle.schema.ts";
import { seenCycle } from "./find.ts";

const place = z.union([programmeId, orgId]);

const listed = (rows: readonly unknown[]): Listed[] => rows.map((row) => stored(Listed).parse(row));

const kind: MineKind = "cycle";

const mine = async (after: string | undefined): Promise<Page<Listed>> => {
  const page = await mineOf(thePerson().personId, kind, after);
  const found = await live(Cycles)
    .get(page.items.map((id) => ({ cycleId: id })))
    .go();
  return { ...page, items: inOrder(page.items, listed(found.data), ({ cycleId }) => cycleId) };
};

const takesPart = async (reader: Reader, id: string): Promise<boolean> => {
  if (reader.scopes.includes(id) || reader.programmeIds.includes(id)) return true;
  const programme = isId("prog", id) ? await findProgramme(id) : undefined;
  return programme !== undefined && reader.teams.includes(programme.funderOrgId);
};

const ofPlace = async (id: z.infer<typeof place>, after: string | undefined): Promise<Page<Listed>> => {
  const name = `cycles ${id}`;
  const options = { order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, after) } as const;
  const found = isId("prog", id)
    ? await live(Cycles).query.ofProgramme({ programmeList: id }).go(options)
    : await live(Cycles).query.ofTeam({ teamList: id }).go(options);
  return toPage(name, listed(found.data), found.cursor);
};

/**
 * The cycles you are in; or those that a whole programme, or your own team, may see. Newest first, 25 at a time.
 * A cycle that only its members may see is in no place's list.
 */
export const list = fn(
  z.strictObject({ place: place.optional(), cursor }),
  async ({ place, cursor }): Promise<Page<Listed>> => {
    if (place === undefined) return mine(cursor);
    const reader = await readerOf(Actor.use());
    const open = isId("prog", place) ? await takesPart(reader, place) : reader.teams.includes(place);
    seen(place, () => open);
    return ofPlace(place, cursor);
  },
);

/** The trail of a cycle's moves, newest first, 25 at a time. */
export const listMoves = fn(z.strictObject({ cycleId, cursor }), async ({ cycleId, cursor }) => {
  await seenCycle(cycleId);
  const name = `moves ${cycleId}`;
  const found = await live(Moves)
    .query.ofCycle({ cycleId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
  const moves = found.data.map((row) => stored(MoveInfo).parse(row));
  return {
    ...toPage(name, moves, found.cursor),
    people: await Person.namesOf(moves.map(({ byId }) => byId)),
  };
});
