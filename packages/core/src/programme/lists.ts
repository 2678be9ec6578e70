import * as z from "zod";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { busy } from "../db/transact.ts";
import { fn } from "../fn.ts";
import { isId } from "../id.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { toListed, toPublicListed } from "./find.ts";
import { Programmes } from "./programme.entity.ts";
import { can } from "./programme.policy.ts";
import { publicStates } from "./programme.rules.ts";
import { Info, type Listed, type PublicListed } from "./programme.schema.ts";

const visible = (rows: readonly unknown[], actor: Actor): Info[] =>
  rows.map((row) => stored(Info).parse(row)).filter((programme) => can.see(actor, programme));

/** The programmes of a funder, newest first, 25 at a time; drafts only to those who may see them. */
export const listOfFunder = fn(
  z.strictObject({ funderOrgId: orgId, cursor }),
  async ({ funderOrgId, cursor }): Promise<Page<Listed>> => {
    const name = `programmes ${funderOrgId}`;
    const found = await live(Programmes)
      .query.ofFunder({ funderOrgId })
      .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
    return toPage(name, visible(found.data, Actor.use()).map(toListed), found.cursor);
  },
);

/** Programmes that take applications, newest first, 25 at a time. Anyone may read them. */
export const listOpen = fn(z.strictObject({ cursor }), async ({ cursor }): Promise<Page<Listed>> => {
  const found = await live(Programmes)
    .query.inState({ state: "open" })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor("programmes open", cursor) });
  return toPage("programmes open", found.data.map(toListed), found.cursor);
});

/**
 * Every programme that is public, 25 at a time: first those that take applications, then those under way, then those
 * that ended, each newest first. A cursor says in which state to read on, and where.
 */
export const listPublic = fn(z.strictObject({ cursor }), async ({ cursor }): Promise<Page<PublicListed>> => {
  const name = "programmes";
  const from = readCursor(name, cursor) ?? "0 ";
  const items: PublicListed[] = [];
  let key = from.slice(from.indexOf(" ") + 1);
  let at = Number.parseInt(from, 10);
  for (const state of publicStates.slice(at)) {
    const found = await live(Programmes)
      .query.inState({ state })
      .go({ order: "desc", limit: PAGE_SIZE - items.length, cursor: key || null });
    items.push(...found.data.map(toPublicListed));
    key = found.cursor ?? "";
    if (key === "") at += 1;
    if (items.length === PAGE_SIZE) break;
  }
  return toPage(name, items, at < publicStates.length ? `${at} ${key}` : null);
});

/** Roles in a funder that reach its programmes. */
const funderRoles = new Set([
  "commissioner",
  "steward",
  "governor",
  "auditor",
  "safeguardingLead",
  "funderStaff",
]);

/** Each of them as it is stored, newest first: for what waits on the reader. */
export const wholeOfMine = async (): Promise<Info[]> => {
  const actor = thePerson();
  const named = new Set(actor.roles.map(({ scope }) => scope).filter((scope) => isId("prog", scope)));
  const funders = new Set(
    actor.roles
      .filter(({ role, scope }) => isId("org", scope) && funderRoles.has(role))
      .map(({ scope }) => scope),
  );
  const keys = [...named].map((programmeId) => ({ programmeId }));
  const [direct, ...ofFunders] = await Promise.all([
    keys.length > 0 ? live(Programmes).get(keys).go() : { data: [], unprocessed: [] },
    ...[...funders].map((funderOrgId) =>
      live(Programmes).query.ofFunder({ funderOrgId }).go({ order: "desc", pages: "all" }),
    ),
  ]);
  // What was not read is theirs as well, so they wait rather than miss it.
  if (direct.unprocessed.length > 0) throw busy(undefined);
  const all = visible([...direct.data, ...ofFunders.flatMap(({ data }) => data)], actor);
  const byId = new Map(all.map((programme) => [programme.programmeId, programme]));
  return [...byId.values()].sort((a, b) => (a.programmeId < b.programmeId ? 1 : -1));
};

/** Every programme the reader has a part in, by a role in one or in its funder: they answer for them, so no pages. */
export const mine = fn(
  z.strictObject({}),
  async (): Promise<{ items: Listed[] }> => ({
    items: (await wholeOfMine()).map(toListed),
  }),
);
