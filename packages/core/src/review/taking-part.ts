import * as z from "zod";
import { allow } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { Programme } from "../programme/index.ts";
import { ofApplication } from "./ask.ts";
import { type AtHand, atHand } from "./at-hand.ts";
import { needSaid, takingPartGiven } from "./review.events.ts";
import { applicationId } from "./review.schema.ts";
import { Givens, Needs } from "./taking-part.entity.ts";
import { can } from "./taking-part.policy.ts";
import { benefitsWarning } from "./taking-part.rules.ts";
import { Give, Given, Need, Say, type Shown } from "./taking-part.schema.ts";

type Whose = { readonly personId?: string };

const needsOf = async (applicationId: string, whose: Whose): Promise<Need[]> => {
  const found = await live(Needs)
    .query.ofApplication({ applicationId, ...whose })
    .go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(Need).parse(row));
};

const givenOf = async (applicationId: string, whose: Whose): Promise<Given[]> => {
  const found = await live(Givens)
    .query.ofApplication({ applicationId, ...whose })
    .go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(Given).parse(row)).sort((a, b) => (a.on < b.on ? -1 : 1));
};

/** What the reader may see: everyone's for the host, their own for whoever was asked. */
const shown = async ({ application, thing }: AtHand): Promise<Shown> => {
  const { applicationId, programmeId } = application;
  const all = can.readAll(Actor.use(), thing);
  const whose = all ? {} : { personId: thePerson().personId };
  const [programme, needs, given, asks] = await Promise.all([
    Programme.find(programmeId),
    needsOf(applicationId, whose),
    givenOf(applicationId, whose),
    all ? ofApplication(applicationId) : [],
  ]);
  const asked = asks.map(({ personId }) => personId);
  return {
    ...(programme?.takingPart ? { offer: programme.takingPart, warning: benefitsWarning } : {}),
    needs,
    given,
    asked,
    actions: permitted(can, Actor.use(), thing, ["say", "give"]),
    people: await Person.namesOf([...asked, ...[...needs, ...given].map(({ personId }) => personId)]),
  };
};

const here = (id: string): Promise<AtHand> => atHand(id, can.see);

/** What taking part comes with, and what people said of it. 404 but for those asked, and the host. */
export const show = fn(z.strictObject({ applicationId }), async ({ applicationId }) =>
  shown(await here(applicationId)),
);

/** Say what would make it easier, and whether you want the payment; said again, it takes the place of the first. */
export const say = fn(Say, async ({ applicationId, ...said }) => {
  const hand = await here(applicationId);
  allow(can.say(Actor.use(), hand.thing));
  const programme = await Programme.find(hand.application.programmeId);
  if (said.wish !== undefined && programme?.takingPart === undefined)
    throw rule(
      "takingPart.not_offered",
      "No payment for time is offered here. You can ask in your own words.",
      [{ path: "wish", message: "Leave this out, or ask in your own words." }],
    );
  const need: Need = { applicationId, personId: thePerson().personId, ...said, saidAt: nowIso() };
  await commit([write(Needs.put(need))], needSaid.of(applicationId, { round: hand.review.round }));
  return shown(hand);
});

/** Record that someone was given a payment for their time. It moves no money, and no pot. */
export const give = fn(
  Give,
  async ({ applicationId, ...given }) => {
    const hand = await here(applicationId);
    allow(can.give(Actor.use(), hand.thing));
    const at = nowIso();
    if (given.on > dayOf(new Date(at)))
      throw badInput([{ path: "on", message: "This day has not come yet." }]);
    if (!(await ofApplication(applicationId)).some(({ personId }) => personId === given.personId))
      throw badInput([{ path: "personId", message: "Choose someone who was asked to read this." }]);
    const row: Given = {
      ...given,
      applicationId,
      givenId: Deps.use().newId("given"),
      recordedBy: thePerson().personId,
      recordedAt: at,
    };
    const { personId, pence, kind, on } = row;
    await commit(
      [write(Givens.create(row))],
      takingPartGiven.of(applicationId, { personId, pence, kind, on }),
    );
    return shown(hand);
  },
  async (id) => shown(await here(applicationId.parse(id))),
);
