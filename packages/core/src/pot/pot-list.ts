import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { notFound } from "../error.ts";
import { fn } from "../fn.ts";
import { mineOf } from "../mine/mine.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Profiles } from "./pot.entity.ts";
import { seesTree } from "./pot.policy.ts";
import { type Listed, potId } from "./pot.schema.ts";
import { type PotHead, potsOf } from "./pot-head.ts";
import { asSeen, holdersAbove, listed, seenPot } from "./pot-view.ts";

/** Heads are read 100 at a time, so a tree comes in pages of that. */
const TREE_PAGE = 100;

const OnePot = z.strictObject({ potId, cursor });

/** Pots as the reader sees them; `above` is the pot that some of them were made from. */
const listedOf = async (ids: readonly string[], above?: PotHead): Promise<Listed[]> =>
  (await potsOf(ids)).flatMap((pot) => {
    const seen = asSeen(pot, holdersAbove(pot, above));
    return seen ? [listed(seen)] : [];
  });

/** The pots you are named in, newest first, 25 at a time. */
export const mine = fn(z.strictObject({ cursor }), async ({ cursor }): Promise<Page<Listed>> => {
  const page = await mineOf(thePerson().personId, "pot", cursor);
  return { ...page, items: await listedOf(page.items) };
});

/**
 * The pots right under a pot, 25 at a time. Pots kept out of sight are never read here, even for those who hold them:
 * they are one sum on their parent, and are found among your own pots.
 */
export const children = fn(OnePot, async ({ potId, cursor }): Promise<Page<Listed>> => {
  const { head } = await seenPot(potId);
  const list = `pots under ${potId}`;
  const found = await live(Profiles)
    .query.tree({ rootId: head.rootId })
    .begins({ visibility: "shown", under: potId })
    .go({ limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  const ids = found.data.map((row) => row.potId);
  return toPage(list, await listedOf(ids, head), found.cursor);
});

/** Every pot of a programme but those kept out of sight, 100 at a time: for those who answer for its money. */
export const tree = fn(OnePot, async ({ potId, cursor }): Promise<Page<Listed>> => {
  const { head, held } = await seenPot(potId);
  allow(seesTree(Actor.use(), held));
  if (head.parentId !== undefined) throw notFound();
  const list = `tree ${potId}`;
  const found = await live(Profiles)
    .query.tree({ rootId: potId })
    .begins({ visibility: "shown" })
    .go({ limit: TREE_PAGE, cursor: readCursor(list, cursor) });
  return toPage(
    list,
    await listedOf(
      found.data.map((row) => row.potId),
      head,
    ),
    found.cursor,
  );
});
