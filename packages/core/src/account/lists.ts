import * as z from "zod";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { grantId } from "../grant/payment.schema.ts";
import { inOrder } from "../in-order.ts";
import { mineOf } from "../mine/mine.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { theReader } from "../sharing/reader.ts";
import { AccountHeads } from "./account.entity.ts";
import { view } from "./account.policy.ts";
import { Head } from "./account.schema.ts";
import { seenGiver } from "./giver.ts";
import { talksSeen } from "./talk.ts";

const heads = (rows: readonly unknown[]): Head[] => rows.map((row) => stored(Head).parse(row));

/** A head as a list may show it: whole, bare of people, or not at all. */
const outlined = (head: Head, seen: ReturnType<typeof view>): Head[] => {
  if (seen === undefined) return [];
  return seen === "full" ? [head] : [{ ...head, authorIds: [], receiverIds: [] }];
};

/** The accounts a person gives or hears, newest first, 25 at a time. */
export const mine = async (after?: string): Promise<Page<Head>> => {
  const page = await mineOf(thePerson().personId, "account", after);
  if (page.items.length === 0) return { items: [] };
  const found = await live(AccountHeads)
    .get(page.items.map((accountId) => ({ accountId })))
    .go();
  return { ...page, items: inOrder(page.items, heads(found.data), ({ accountId }) => accountId) };
};

/** Whether the funder gave an account of a programme, and it was co-signed: for other domains, no policy is asked. */
export const funderGaveOne = async (programmeId: string): Promise<boolean> => {
  const found = await live(AccountHeads).query.ofAbout({ about: programmeId }).go({ pages: "all" });
  return heads(found.data).some(({ byFunder, state }) => byFunder && state === "coSigned");
};

/** Your accounts, given and heard; or those of one grant, or of a funder's programme, that you may see. */
export const list = fn(
  z.strictObject({ grantId: grantId.optional(), programmeId: programmeId.optional(), cursor }),
  async ({ grantId, programmeId, cursor }): Promise<Page<Head>> => {
    if (!(grantId || programmeId)) {
      const page = await mine(cursor);
      const talks = await talksSeen(Actor.use(), page.items);
      return { ...page, items: talks.map(({ head }) => head) };
    }
    const { about } = await seenGiver(grantId ? { grantId } : { ...(programmeId ? { programmeId } : {}) });
    const name = `accounts ${about}`;
    const found = await live(AccountHeads)
      .query.ofAbout({ about })
      .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
    const reader = await theReader();
    const actor = Actor.use();
    const seen = heads(found.data).flatMap((head) => outlined(head, view(actor, reader, head)));
    const talks = await talksSeen(actor, seen);
    return toPage(
      name,
      talks.map(({ head }) => head),
      found.cursor,
    );
  },
);
