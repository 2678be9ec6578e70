import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { viewed } from "../application/find.ts";
import { Application } from "../application/index.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { DomainError } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { find as findReview } from "./at-hand.ts";
import { Addenda, Decisions } from "./decision.entity.ts";
import { can } from "./decision.policy.ts";
import { AddAddendum, Addendum, decisionId, Edit, Info, type Shown } from "./decision.schema.ts";
import { lookable, lookBy } from "./look.rules.ts";
import { lookOf } from "./look.ts";
import { addendumAdded } from "./review.events.ts";
import { applicationId } from "./review.schema.ts";

/** A decision with its dated notes, or undefined. Raw: no policy. */
export const find = async (id: string): Promise<Info | undefined> => {
  const found = await live(Decisions).get({ decisionId: id }).go({ consistent: true });
  if (!found.data) return undefined;
  const notes = await live(Addenda)
    .query.ofDecision({ decisionId: id })
    .go({ consistent: true, pages: "all" });
  return stored(Info).parse({ ...found.data, addenda: notes.data.map((row) => stored(Addendum).parse(row)) });
};

/**
 * The latest decision on an application, or undefined. Raw: no policy. While one that was sent again is reviewed anew,
 * that is the decision before.
 */
export const decisionOf = async (applicationId: string): Promise<Info | undefined> => {
  const review = await findReview(applicationId);
  const latest = review?.decisionId ?? review?.earlier.at(-1);
  return latest ? find(latest) : undefined;
};

/** A decision and its application, for someone who may read it; 404 for everyone else. */
export const atHand = async (found: Info | undefined) => {
  const decision = seen(found, () => true);
  const application = await Application.find(decision.applicationId);
  const thing = seen(application && (await viewed(application)), (it) => can.see(Actor.use(), it));
  return { decision, thing };
};

const shown = async ({ decision, thing }: Awaited<ReturnType<typeof atHand>>): Promise<Shown> => {
  const actor = Actor.use();
  const { dissent, decisionId, decidedBy, addenda } = decision;
  const look = await lookOf(decisionId);
  const open = !look && thing.state === "decided" && lookable(decision, dayOf(Deps.use().now()));
  const acts = permitted(can, actor, thing, [
    "addAddendum",
    "readApplication",
    "readReview",
    ...(open ? (["askLook"] as const) : []),
  ]);
  const served = can.readServed(actor, thing);
  return {
    ...decision,
    dissent:
      dissent === "none"
        ? dissent
        : dissent.map(({ words, ...one }) =>
            served || one.group !== "peopleServed" ? { ...one, words } : one,
          ),
    ...(acts.includes("askLook") ? { lookBy: lookBy(decision) } : {}),
    ...(look ? { look } : {}),
    actions: acts,
    people: await Person.namesOf([decidedBy, look?.askedBy, ...addenda.map(({ personId }) => personId)]),
  };
};

/** The decision that stands on an application, with its reasons in full. 404 before there is one. */
export const ofApplication = fn(z.strictObject({ applicationId }), async ({ applicationId }) =>
  shown(await atHand(await decisionOf(applicationId))),
);

/** A decision, with its reasons in full. */
export const fromId = fn(z.strictObject({ decisionId }), async ({ decisionId }) =>
  shown(await atHand(await find(decisionId))),
);

/** Add a dated note. The decision itself stays as it was written. */
export const addAddendum = fn(
  AddAddendum,
  async ({ decisionId, words }) => {
    const { decision, thing } = await atHand(await find(decisionId));
    allow(can.addAddendum(Actor.use(), thing));
    const note = { decisionId, personId: thePerson().personId, words, at: nowIso() };
    await commit(
      [write(Addenda.create(note))],
      addendumAdded.of(decisionId, { applicationId: decision.applicationId }),
    );
    return fromId({ decisionId });
  },
  (id) => fromId({ decisionId: decisionId.parse(id) }),
);

/** A decision is never changed: 409 `decision.fixed` for anyone who might try, with what stands. */
export const edit = fn(Edit, async ({ decisionId }): Promise<Shown> => {
  const hand = await atHand(await find(decisionId));
  allow(can.addAddendum(Actor.use(), hand.thing));
  throw new DomainError(
    "conflict",
    "decision.fixed",
    "A decision stays as it was written. Add a dated note beside it.",
    {
      current: await shown(hand),
    },
  );
});
