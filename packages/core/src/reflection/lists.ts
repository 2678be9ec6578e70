import * as z from "zod";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { inOrder } from "../in-order.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { seenPlace } from "./find.ts";
import { Reflections, SharedReflections } from "./reflection.entity.ts";
import { can, owns, type Place } from "./reflection.policy.ts";
import { triable } from "./reflection.rules.ts";
import { type Info, Kept, placeId as placeIdSchema } from "./reflection.schema.ts";

const options = (list: string, after: string | undefined) =>
  ({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, after), consistent: true }) as const;

const own = async (placeId: string, after: string | undefined): Promise<Page<Kept>> => {
  const list = `reflections ${placeId}`;
  const found = await live(Reflections).query.ofPlace({ placeId }).go(options(list, after));
  return toPage(
    list,
    found.data.map((row) => stored(Kept).parse(row)),
    found.cursor,
  );
};

/** Those that are shared: read by their marks, so that nothing tells how many are not. */
const sharedOnes = async (placeId: string, after: string | undefined): Promise<Page<Kept>> => {
  const list = `shared reflections ${placeId}`;
  const marks = await live(SharedReflections).query.ofPlace({ placeId }).go(options(list, after));
  const ids = marks.data.map(({ reflectionId }) => reflectionId);
  if (ids.length === 0) return { items: [] };
  const found = await live(Reflections)
    .get(ids.map((reflectionId) => ({ placeId, reflectionId })))
    .go({ consistent: true });
  const kept = found.data.map((row) => stored(Kept).parse(row)).filter(({ shared }) => shared);
  return toPage(
    list,
    inOrder(ids, kept, ({ reflectionId }) => reflectionId),
    marks.cursor,
  );
};

const shown = (kept: Kept, place: Place): Info => {
  const { reflectionId, byId, on, answers, shared } = kept;
  const mine = owns(Actor.use(), place);
  return {
    ...{ reflectionId, byId, on, answers, shared },
    // What became of an answer is in a cycle of its own, which says for itself who reads it.
    tries: mine ? kept.tries : [],
    canTry: mine ? triable(kept) : [],
    actions: permitted(can, Actor.use(), { ...place, byId }, [shared ? "drawBack" : "share"]),
  };
};

/**
 * What people of a place answered, newest first, 25 at a time: all of it for them; for the other side what is shared.
 * Never counted, laid beside another group’s or put in an order of worth.
 */
export const list = fn(z.strictObject({ placeId: placeIdSchema, cursor }), async ({ placeId, cursor }) => {
  const place = await seenPlace(placeId);
  const mine = owns(Actor.use(), place);
  const page = await (mine ? own : sharedOnes)(placeId, cursor);
  return {
    placeId,
    ...page,
    items: page.items.map((kept) => shown(kept, place)),
    actions: mine ? ["write"] : [],
    people: await Person.namesOf(page.items.map(({ byId }) => byId)),
  };
});
