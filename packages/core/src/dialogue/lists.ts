import * as z from "zod";
import { seenGiver } from "../account/giver.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { grantId } from "../grant/payment.schema.ts";
import { madeAt } from "../id.ts";
import { inOrder } from "../in-order.ts";
import { mineOf } from "../mine/mine.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { DialogueHeads } from "./dialogue.entity.ts";
import { view } from "./dialogue.policy.ts";
import { Head } from "./dialogue.schema.ts";
import type { ShownHead } from "./shown.schema.ts";
import { bare, plannedDayPassed } from "./shown.ts";

const heads = (rows: readonly unknown[]): Head[] => rows.map((row) => stored(Head).parse(row));

/** The talks a person is in, newest first, 25 at a time. */
export const mine = async (after?: string): Promise<Page<Head>> => {
  const page = await mineOf(thePerson().personId, "dialogue", after);
  if (page.items.length === 0) return { items: [] };
  const found = await live(DialogueHeads)
    .get(page.items.map((dialogueId) => ({ dialogueId })))
    .go();
  return { ...page, items: inOrder(page.items, heads(found.data), ({ dialogueId }) => dialogueId) };
};

const named = async ({ items, ...rest }: Page<ShownHead>) => ({
  ...rest,
  items: items.map((head) => ({ ...head, plannedDayPassed: plannedDayPassed(head) })),
  people: await Person.namesOf(
    items.flatMap(({ givingIds, receivingIds }) => [...givingIds, ...receivingIds]),
  ),
});

const asSeen = (head: Head): ShownHead[] => {
  const seen = view(Actor.use(), head);
  if (seen === undefined) return [];
  return seen === "full" ? [head] : [bare(head)];
};

/** The newest talks about something that others called with whoever gives the account: for other domains, no policy is asked. */
export const calledWith = async (about: string): Promise<{ calledOn: string }[]> => {
  const found = await live(DialogueHeads).query.ofAbout({ about }).go({ order: "desc", limit: PAGE_SIZE });
  return heads(found.data)
    .filter(({ state, inviterId, givingIds }) => state !== "calledOff" && !givingIds.includes(inviterId))
    .map(({ dialogueId }) => ({ calledOn: dayOf(madeAt(dialogueId)) }));
};

/** Your talks; or those of one grant, or of a funder's programme, that you may see. */
export const list = fn(
  z.strictObject({ grantId: grantId.optional(), programmeId: programmeId.optional(), cursor }),
  async ({ grantId, programmeId, cursor }) => {
    if (!(grantId || programmeId)) return named(await mine(cursor));
    const { about } = await seenGiver(grantId ? { grantId } : { ...(programmeId ? { programmeId } : {}) });
    const name = `talks ${about}`;
    const found = await live(DialogueHeads)
      .query.ofAbout({ about })
      .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
    return named(toPage(name, heads(found.data).flatMap(asSeen), found.cursor));
  },
);
