import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { notFound, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import type { Names } from "../person/person.schema.ts";
import { type AtHand, atHand, mustTakeHere } from "./at-hand.ts";
import { talkAdded } from "./review.events.ts";
import { can } from "./review.policy.ts";
import { applicationId, Said, Say, type ShownSaid } from "./review.schema.ts";
import { Sayings } from "./talk.entity.ts";

export interface Talk extends Page<ShownSaid> {
  readonly people: Names;
}

/** The words of people served are theirs: an auditor sees that they spoke. */
const shown = ({ thing }: AtHand, said: Said): ShownSaid => {
  if (said.group !== "peopleServed" || can.readServed(Actor.use(), thing))
    return { ...said, withheld: false };
  const { words: _, personId: __, ...rest } = said;
  return { ...rest, withheld: true };
};

/** The talk about an application, oldest first, 25 at a time. */
export const list = fn(
  z.strictObject({ applicationId, cursor }),
  async ({ applicationId, cursor }): Promise<Talk> => {
    const hand = await atHand(applicationId);
    seen(hand.thing, (thing) => can.readTalk(Actor.use(), thing));
    const name = `talk ${applicationId}`;
    const { round } = hand.review;
    const found = await live(Sayings)
      .query.ofApplication({ applicationId, round })
      .go({ limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
    const items = found.data.map((row) => shown(hand, stored(Said).parse(row)));
    return {
      ...toPage(name, items, found.cursor),
      people: await Person.namesOf(items.map((item) => item.personId)),
    };
  },
);

/** Add to the talk, once you have read what the others said. */
export const add = fn(
  Say,
  async ({ applicationId, words }): Promise<Talk> => {
    const hand = await atHand(applicationId);
    allow(can.addToTalk(Actor.use(), hand.thing));
    const { ask, review, thing } = hand;
    if (ask === undefined) throw notFound();
    mustTakeHere(hand, "addToTalk");
    if (thing.own?.sawOthersAt === undefined)
      throw rule(
        "review.own_first",
        "Say what you see, and read what the others said, before you join the talk.",
      );
    const { personId, group } = ask;
    const { round } = review;
    const said: Said = {
      sayId: Deps.use().newId("say"),
      applicationId,
      round,
      personId,
      group,
      words,
      at: nowIso(),
    };
    await commit([write(Sayings.create(said))], talkAdded.of(applicationId, { group, round }));
    return list({ applicationId });
  },
  (id) => list({ applicationId: applicationId.parse(id) }),
);
