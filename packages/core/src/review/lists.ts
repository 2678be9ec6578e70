import * as z from "zod";
import { allow, holds, seen } from "../access/permit.ts";
import { Actor, type Person, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Programme } from "../programme/index.ts";
import { can as canProgramme } from "../programme/programme.policy.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { AskItems } from "./ask.entity.ts";
import { mayRead } from "./ask.rules.ts";
import { Info as Ask } from "./ask.schema.ts";
import { tiedAmong } from "./ask.ts";
import { read } from "./at-hand.ts";
import { Reviews } from "./review.entity.ts";
import { can } from "./review.policy.ts";
import type { State } from "./review.rules.ts";
import type { Info } from "./review.schema.ts";
import { type Asked, Line } from "./shown.schema.ts";

/** Where each review is, by application. */
const statesOf = async (asks: readonly Ask[]): Promise<Map<string, State>> => {
  if (asks.length === 0) return new Map();
  const found = await live(Reviews)
    .get(asks.map(({ applicationId }) => ({ applicationId })))
    .go({ consistent: true });
  return new Map(found.data.map(({ applicationId, state }) => [applicationId, state]));
};

/**
 * What someone is asked to read: what still waits first, then newest first, 25 at a time. Of what they have a tie to
 * they see their own words, and not how it goes on.
 */
export const askedOf = async (person: Person, cursor?: string): Promise<Page<Asked>> => {
  const { personId } = person;
  const name = `asked ${personId}`;
  const found = await live(AskItems)
    .query.ofPerson({ personId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
  const asks = found.data
    .map((row) => stored(Ask).parse(row))
    .filter(({ programmeId }) => holds(person, ["reviewer"], [programmeId]));
  const states = await statesOf(asks.filter(mayRead));
  return toPage(
    name,
    asks.map((ask) => (mayRead(ask) ? { ...ask, state: states.get(ask.applicationId) ?? "asking" } : ask)),
    found.cursor,
  );
};

/**
 * Every review of a programme whose answer stands, one that is looked at again among them, for other domains: no policy
 * is asked. Reads each head once.
 */
export const answeredReviewsOf = async (programmeId: string): Promise<Info[]> => {
  const found = await live(Reviews).query.ofProgramme({ programmeId }).go({ pages: "all" });
  return found.data
    .map(read)
    .filter(({ decisionId, lookAt }) => decisionId !== undefined || lookAt !== undefined);
};

/** What I am asked to read, with the ties I declared, while I review for the programme. */
export const asked = fn(z.strictObject({ cursor }), async ({ cursor }) => askedOf(thePerson(), cursor));

/** Heads the reader has no tie to. */
const withoutTies = async (heads: readonly Info[]): Promise<Info[]> => {
  const actor = Actor.use();
  if (actor.type !== "person") return [...heads];
  const { personId } = actor;
  const tied = await tiedAmong(
    heads.map(({ applicationId }) => applicationId),
    personId,
  );
  return heads.filter(({ applicationId }) => !tied.has(applicationId));
};

/** A page of a programme's reviews, in one state or all. Raw but for ties. */
export const headsOf = async (programmeId: string, state?: State, cursor?: string): Promise<Page<Info>> => {
  const name = `reviews ${programmeId} ${state ?? ""}`;
  const query = live(Reviews).query.ofProgramme({ programmeId, ...(state ? { state } : {}) });
  const found = await query.go({ limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
  return toPage(name, await withoutTies(found.data.map(read)), found.cursor);
};

const toLine = (head: Info): Line => stored(Line).parse(head);

/** The reviews of a programme, 25 at a time: for those who keep it. Someone with a tie does not find that one in it. */
export const list = fn(
  z.strictObject({ programmeId, cursor }),
  async ({ programmeId, cursor }): Promise<Page<Line>> => {
    const actor = Actor.use();
    const programme = seen(await Programme.find(programmeId), (it) => canProgramme.see(actor, it));
    allow(can.list(actor, programme), "You can see this programme, but not its reviews.");
    const { items, ...next } = await headsOf(programmeId, undefined, cursor);
    return { items: items.map(toLine), ...next };
  },
);
