import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { mineOf } from "../mine/mine.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Programme } from "../programme/index.ts";
import { can as canProgramme } from "../programme/programme.policy.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { tiedAmong } from "../review/ask.ts";
import { groupsOf } from "../sharing/served.ts";
import { Applications } from "./application.entity.ts";
import { can } from "./application.policy.ts";
import { Info } from "./application.schema.ts";

/** What a list shows of an application: its head, without its words. */
export const Listed = Info.pick({
  applicationId: true,
  programmeId: true,
  programmeName: true,
  orgId: true,
  orgName: true,
  state: true,
  askedPence: true,
  sentAt: true,
  movedAt: true,
});
export type Listed = z.infer<typeof Listed>;

const toListed = (row: unknown): Listed => stored(Listed).parse(row);

/**
 * The page as its reader may see it, as each would be by its id: nothing someone has a tie to, whatever else they are,
 * and what was taken back only for those who keep the programme. One read, however long the page.
 */
const seenOf = async (heads: readonly Info[]): Promise<readonly Info[]> => {
  const actor = thePerson();
  const ids = heads.map(({ applicationId }) => applicationId);
  const tied = await tiedAmong(ids, actor.personId);
  return heads.filter((head) =>
    can.see(actor, { ...head, help: undefined, asked: tied.has(head.applicationId) ? "tied" : undefined }),
  );
};

/** Applications sent to a programme, newest first, 25 at a time; drafts are never in it. */
export const listOfProgramme = fn(
  z.strictObject({ programmeId, cursor }),
  async ({ programmeId, cursor }): Promise<Page<Listed>> => {
    const actor = Actor.use();
    const programme = seen(await Programme.find(programmeId), (it) => canProgramme.see(actor, it));
    allow(can.listProgramme(actor, programme), "You can see this programme, but not what groups sent to it.");
    const name = `applications ${programmeId}`;
    const found = await live(Applications)
      .query.ofProgramme({ listedIn: programmeId })
      .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
    const heads = found.data.map((row) => stored(Info).parse(row));
    return toPage(name, (await seenOf(heads)).map(toListed), found.cursor);
  },
);

/**
 * The applications sent to a programme, oldest first, 25 at a time, for letters: no policy is asked. `from` is where
 * the page before ended.
 */
export const sentTo = async (
  programmeId: string,
  from?: string,
): Promise<{ heads: Info[]; next: string | undefined }> => {
  const found = await live(Applications)
    .query.ofProgramme({ listedIn: programmeId })
    .go({ limit: PAGE_SIZE, cursor: from ?? null });
  return { heads: found.data.map((row) => stored(Info).parse(row)), next: found.cursor ?? undefined };
};

/** Which of at most 100 applications are being read: sent, not decided and not taken back. Raw: no policy. */
export const beingRead = async (applicationIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (applicationIds.length === 0) return new Set();
  const keys = applicationIds.map((applicationId) => ({ applicationId }));
  const { data } = await live(Applications).get(keys).go();
  const read = data.filter(({ state }) => state === "sent" || state === "inReview");
  return new Set(read.map(({ applicationId }) => applicationId));
};

/** The applications of a group, drafts too, newest first, 25 at a time: for its own people. */
export const listOfGroup = fn(
  z.strictObject({ orgId, cursor }),
  async ({ orgId, cursor }): Promise<Page<Listed>> => {
    seen(orgId, (id) => can.listGroup(Actor.use(), id));
    const name = `group applications ${orgId}`;
    const found = await live(Applications)
      .query.ofGroup({ orgId })
      .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
    return toPage(name, found.data.map(toListed), found.cursor);
  },
);

const helpedWith = async (personId: string): Promise<Listed[]> => {
  const items: string[] = [];
  let next: string | undefined;
  do {
    const page = await mineOf(personId, "application", next);
    items.push(...page.items);
    next = page.next;
  } while (next);
  if (items.length === 0) return [];
  const found = await live(Applications)
    .get(items.map((applicationId) => ({ applicationId })))
    .go();
  return found.data.map(toListed);
};

/** Every application the reader writes: their groups', and those they were asked to help with. */
export const mine = fn(z.strictObject({}), async (): Promise<{ items: Listed[] }> => {
  const { personId, roles } = thePerson();
  const pages = await Promise.all([
    ...groupsOf(roles).map(async (orgId) => {
      const found = await live(Applications).query.ofGroup({ orgId }).go({ order: "desc", pages: "all" });
      return found.data.map(toListed);
    }),
    helpedWith(personId),
  ]);
  const byId = new Map(pages.flat().map((application) => [application.applicationId, application]));
  return { items: [...byId.values()].sort((a, b) => (a.applicationId < b.applicationId ? 1 : -1)) };
});
