import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import { notMineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { theKey } from "../request.ts";
import { holdsIt } from "./birth.ts";
import { joinWrites } from "./join.ts";
import type { Kind } from "./ledger.rules.ts";
import type { Change } from "./ledger-write.ts";
import { type Draft, post } from "./post.ts";
import { can } from "./pot.policy.ts";
import { mustBe, mustHaveRoomFor, needsEveryone, type PotState, personSays } from "./pot.rules.ts";
import { AddHolder, ById, MoveMoney, potId } from "./pot.schema.ts";
import { mustFind, type PotHead } from "./pot-head.ts";
import { seenPot, shown } from "./pot-view.ts";
import { transfer } from "./transfer.ts";

/** What holders do with a pot besides spending: move money up and down, rest it, close it, come and go. */
const page = async (id: string) => shown(await seenPot(id));
const again = (id: string) => page(potId.parse(id));

const event = (head: PotHead, kind: Kind, more: Partial<Change> = {}): Draft => ({
  changes: [{ head, moves: [{ kind, amount: 0 }], actorIs: "holder", ...more }],
  postings: [{ kind, external: 0, subject: head.potId }],
});

/** An act of a holder that moves no money, from some of the pot's states. */
const holderAct = (kind: Kind, from: readonly PotState[], set: Change["set"]) =>
  fn(
    ById,
    async ({ potId: id }) => {
      const { head, held } = await seenPot(id);
      allow(can.rest(thePerson(), held));
      await post({
        heads: [head],
        plan: ([now = head], { actorId }) => {
          holdsIt(now, actorId);
          mustBe(now.state, ...from);
          return event(now, kind, set ? { set } : {});
        },
      });
      return page(id);
    },
    again,
  );

/** Let a pot rest: nothing is spent from it until it is opened again. */
export const rest = holderAct("rest", ["open"], { state: "resting" });

export const reopen = holderAct("reopen", ["resting"], { state: "open" });

/** A pot and the one above it, both needed to move money between them. */
const withAbove = async (id: string) => {
  const pot = await seenPot(id);
  if (!pot.above) throw wrongState("This pot has no pot above it.");
  return { ...pot, above: pot.above.head };
};

/** Put more into a pot from the one above, which the actor holds. */
export const topUp = fn(
  MoveMoney,
  async ({ potId: id, amountPence }) => {
    const { head, held, above } = await withAbove(id);
    allow(can.topUp(thePerson(), held));
    await post({
      heads: [head, above],
      plan: ([pot = head, from = above], { actorId }) => {
        holdsIt(from, actorId);
        mustBe(from.state, "open");
        mustBe(pot.state, "open");
        return transfer({ kind: "topUp", amount: amountPence, pot, above: from });
      },
    });
    return page(id);
  },
  again,
);

/** Give money back to the pot above. No one can ask for it but in words. */
export const giveBack = fn(
  MoveMoney,
  async ({ potId: id, amountPence }) => {
    const { head, held, above } = await withAbove(id);
    allow(can.giveBack(thePerson(), held));
    await post({
      heads: [head, above],
      plan: ([pot = head, to = above], { actorId }) => {
        holdsIt(pot, actorId);
        mustBe(pot.state, "open", "resting");
        return transfer({ kind: "giveBack", amount: -amountPence, pot, above: to });
      },
    });
    return page(id);
  },
  again,
);

const closing = (pot: PotHead, above: PotHead | undefined): Draft => {
  if (pot.children > 0)
    throw rule("pot.children_open", "Pots made from this one are still here. They close first.");
  const more = { set: { state: "closed" as const }, childless: true };
  if (above) return transfer({ kind: "close", amount: 0 - pot.balance, pot, above, more, children: -1 });
  const moves = [{ kind: "close", amount: 0 - pot.balance }] as const;
  return {
    changes: [{ head: pot, moves, actorIs: "holder", ...more }],
    postings: [{ kind: "close", external: pot.balance, subject: pot.potId }],
  };
};

/** Close a pot, once those made from it are closed; what is free goes back to the pot above. */
export const close = fn(
  ById,
  async ({ potId: id }) => {
    const { head, held, above } = await seenPot(id);
    allow(can.close(thePerson(), held));
    await post({
      heads: above ? [head, above.head] : [head],
      plan: ([pot = head, up], { actorId }) => {
        holdsIt(pot, actorId);
        mustBe(pot.state, "open", "resting");
        return closing(pot, up);
      },
    });
    return page(id);
  },
  again,
);

/** 422 for a pot out of sight that several hold: a new one asks each of them, and whoever joins. */
const everyoneSays = (pot: PotHead): void => {
  if (needsEveryone(pot))
    throw rule(
      "permission.needed",
      "This pot is kept out of sight. Make a new one together, so that each of you says yes.",
    );
};

/** End "two of us": from now on one holder's hand is enough. In a pot held with a person, it is theirs to say. */
export const oneIsEnough = fn(
  ById,
  async ({ potId: id }) => {
    const { head, held } = await seenPot(id);
    allow(can.oneIsEnough(thePerson(), held));
    await post({
      heads: [head],
      plan: ([now = head], { actorId }) => {
        holdsIt(now, actorId);
        mustBe(now.state, "open");
        personSays(now, actorId);
        if (!now.twoOfUs) throw wrongState("One of you is enough here already.");
        return event(now, "decides", { set: { twoOfUs: false } });
      },
    });
    return page(id);
  },
  again,
);

/** Bring someone in to hold a pot too. */
export const addHolder = fn(
  AddHolder,
  async ({ potId: id, personId }) => {
    const { head, held } = await seenPot(id);
    allow(can.addHolder(thePerson(), held));
    if (!(await Person.find(personId))) throw notFound();
    await post({
      heads: [head],
      plan: ([now = head], { actorId }) => {
        holdsIt(now, actorId);
        mustBe(now.state, "open", "resting");
        personSays(now, actorId);
        everyoneSays(now);
        mustHaveRoomFor(personId, now.holders);
        const moves = [{ kind: "holderIn", amount: 0, counterparty: personId }] as const;
        return event(now, "holderIn", { moves, holderIn: personId });
      },
      also: await joinWrites(head, personId),
    });
    return page(id);
  },
  again,
);

/** No longer hold a pot. A sole holder brings someone in first; the person whose pot it is closes it instead. */
export const leave = fn(
  ById,
  async ({ potId: id }): Promise<Record<string, never>> => {
    const { personId } = thePerson();
    theKey();
    const head = await mustFind(id);
    // Whoever has left may no longer see the pot, and still gets the answer they had.
    const seen = await seenPot(id).then(
      () => true,
      () => false,
    );
    await post({
      heads: [head],
      plan: ([now = head], { actorId }) => {
        if (!seen) throw notFound();
        holdsIt(now, actorId);
        mustBe(now.state, "open", "resting");
        if (now.holders.length === 1)
          throw rule("pot.last_holder", "You are the only one who holds it. Bring someone in first.");
        if (now.personId === actorId)
          throw rule("pot.person_stays", "This pot is yours. You can close it, and the money goes back.");
        const moves = [{ kind: "holderOut", amount: 0, counterparty: personId }] as const;
        return event(now, "holderOut", { moves, holderOut: personId });
      },
      also: [notMineWrite(personId, "pot", id)],
    });
    return {};
  },
  async () => ({}),
);
