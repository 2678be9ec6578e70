import type * as z from "zod";
import { allow, isPerson } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import type { Write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { badInput, notFound, rule, wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { notMineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { birthOf, holdsIt, split } from "./birth.ts";
import { giveBackProposed, openPot } from "./ledger.ts";
import { post } from "./post.ts";
import { can, type Held } from "./pot.policy.ts";
import { isPersonal, mustBe, statutory } from "./pot.rules.ts";
import { ById, Make, potId, SayNo } from "./pot.schema.ts";
import { findPot } from "./pot-head.ts";
import { heldOf, type Seen, seenPot, shown } from "./pot-view.ts";

export { answerUse } from "./ask-answer.ts";
export { bringHolder } from "./bring-holder.ts";
export { addHolder, close, giveBack, leave, oneIsEnough, reopen, rest, topUp } from "./pot-act.ts";
export { children, mine, tree } from "./pot-list.ts";

/** A pot's page. 404 for pots you may not see, and for those kept out of sight of you. */
export const fromId = fn(ById, async ({ potId }) => shown(await seenPot(potId)));

/** A pot as its page, after an act that its id is the answer to. */
const again = (id: string) => fromId({ potId: potId.parse(id) });

/** A pot just opened, as whoever opened it saw it: they may see less of it from now on. */
const opened = async (before: Seen) => {
  const pot = await findPot(before.head.potId);
  if (!pot) throw notFound();
  return shown({ ...before, ...pot, held: heldOf(pot, before.held.parentHolders) });
};

type Wish = z.output<typeof Make>;

/** 422 `pot.holder_no` when someone named is not known here. */
const mustKnow = async (holderIds: Wish["holderIds"]): Promise<void> => {
  const names = await Person.namesOf(holderIds);
  if (holderIds.some((id) => names[id] === undefined))
    throw rule("pot.holder_no", "We do not know one of the people you named.", [
      { path: "holderIds", message: "Name people who are here." },
    ]);
};

/** The person served among the holders, for a pot held with a person. 422 when there is none. */
const personOf = async ({ whoDecides, holderIds }: Wish) => {
  if (!isPersonal(whoDecides)) return undefined;
  if (whoDecides === "pair" && holderIds.length !== 2)
    throw badInput([{ path: "holderIds", message: "Two people hold a pot like this." }]);
  const roles = await Promise.all(holderIds.map((id) => Membership.rolesOf(id)));
  const person = holderIds.find((_, n) => roles[n]?.some(({ role }) => role === "citizen"));
  if (person === undefined)
    throw rule("pot.holder_no", "A pot held with a person needs that person among its holders.");
  return person;
};

/** A maker who does not hold the pot has it among their own only until it opens or closes. */
const makerLeaves = ({ makerId, holders }: Held, id: string): Write[] =>
  holders.includes(makerId) ? [] : [notMineWrite(makerId, "pot", id)];

/** Make a pot inside one that you hold. It holds the money at once, and opens when all who will hold it said yes. */
export const make = fn(
  Make,
  async (wish) => {
    const { personId: maker } = thePerson();
    const parent = await seenPot(wish.parentId);
    holdsIt(parent.head, maker);
    if (wish.statutory) throw statutory();
    const hidden = wish.hidden || parent.head.visibility === "hidden";
    if (hidden && !wish.holderIds.includes(maker))
      throw rule("pot.holder_no", "A pot kept out of sight is made by one of those who hold it.");
    if (wish.twoOfUs && wish.holderIds.length < 2)
      throw badInput([{ path: "twoOfUs", message: "That takes two people who hold it." }]);
    await mustKnow(wish.holderIds);
    const { programmeId, funderOrgId, orgId } = parent.profile;
    const { share, nameForOthers, openUntil, circleId } = wish;
    const placing = {
      ...{ parent, programmeId, funderOrgId, orgId, hidden, share, nameForOthers, openUntil, circleId },
      opensBy: "maker" as const,
      personId: await personOf(wish),
    };
    const pot = { ...wish, potId: Deps.use().newId("pot") };
    await split({ from: parent.head, born: [birthOf(pot, placing, "devolve")], kind: "devolve" });
    return again(pot.potId);
  },
  again,
);

/** Say that you will hold a pot. */
export const sayYes = fn(
  ById,
  async ({ potId: id }) => {
    const { head, held } = await seenPot(id);
    allow(can.sayNo(thePerson(), held));
    await post({
      heads: [head],
      plan: ([now = head], { actorId }) => {
        mustBe(now.state, "proposed");
        if (!now.waiting?.some((asked) => asked === actorId)) throw wrongState("You said yes already.");
        const change = { head: now, moves: [{ kind: "yes", amount: 0 }], saidYes: "actor" } as const;
        return {
          changes: [{ ...change, actorIs: "waiting" }],
          postings: [{ kind: "yes", external: 0, subject: id }],
        };
      },
    });
    return again(id);
  },
  again,
);

/** Say that you will not hold a pot: its money goes back to where it came from, and it closes. No reason is asked. */
export const sayNo = fn(
  SayNo,
  async ({ potId: id, reason }) => {
    const { held } = await seenPot(id);
    allow(can.sayNo(thePerson(), held));
    const words = reason ? { words: { why: reason } } : {};
    await giveBackProposed({ potId: id, by: "no", also: makerLeaves(held, id), ...words });
    return again(id);
  },
  again,
);

/** Open a pot you made, once everyone who will hold it said yes. Grant pots open by their agreement. */
export const open = fn(
  ById,
  async ({ potId: id }) => {
    const before = await seenPot(id);
    const { held } = before;
    allow(isPerson(Actor.use(), held.makerId));
    if (held.opensBy === "agreement")
      throw wrongState("This pot opens when its agreement has both signatures.");
    await openPot({ potId: id, by: "maker", also: makerLeaves(held, id) });
    return opened(before);
  },
  again,
);

/** A pot as it is, with no policy: for other domains. */
export const find = findPot;
