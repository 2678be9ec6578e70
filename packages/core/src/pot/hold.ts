import { allow } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { mineWrite, notMineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { theKey } from "../request.ts";
import { Holds } from "./hold.entity.ts";
import { findingSaid } from "./hold.events.ts";
import { can, mayLook, type OnHold } from "./hold.policy.ts";
import { ends, mustBeTwo, REVIEW_DAYS, reasonOf, workingDaysAfter } from "./hold.rules.ts";
import { Freeze, type Info, Kept, Review } from "./hold.schema.ts";
import { type Draft, post } from "./post.ts";
import { can as canPot, type Held } from "./pot.policy.ts";
import { mustBe, type PotState } from "./pot.rules.ts";
import { ById, potId } from "./pot.schema.ts";
import { findHead, findPot, type Pot, type PotHead } from "./pot-head.ts";
import { asSeen, heldOf, nameOf, seenPot } from "./pot-view.ts";

/** The newest hold of a pot, with no policy. */
export const find = async (id: string): Promise<Kept | undefined> => {
  const { data } = await live(Holds)
    .query.ofPot({ potId: id })
    .go({ order: "desc", limit: 1, consistent: true });
  return data[0] && Kept.parse(data[0]);
};

/** Everyone who looks into a hold. */
export const lookersOf = ({ byId, secondId, reviewerIds }: Kept): string[] => [
  ...new Set<string>([byId, secondId, ...reviewerIds]),
];

interface Whole {
  readonly pot: Pot;
  readonly hold: Kept;
  readonly on: OnHold;
}

/** A pot's newest hold, for those who may see that there is one; the second person may not see the pot itself. */
export const seenHold = async (id: string): Promise<Whole> => {
  const [pot, hold] = await Promise.all([findPot(id), find(id)]);
  if (!pot) throw notFound();
  const above = pot.head.parentId === undefined ? undefined : await findHead(pot.head.parentId);
  const held = heldOf(pot, above?.holders);
  const on = { ...(hold ?? { byId: "", secondId: "", reviewerIds: [] }), pot: held };
  const actor = Actor.use();
  if (!can.see(actor, on)) {
    if (!asSeen(pot, above?.holders)) throw notFound();
    allow(false);
  }
  if (!hold) throw notFound();
  return { pot, hold, on };
};

const shown = async ({ pot, hold, on }: Whole) => {
  const actor = Actor.use();
  const sealed = can.readSealed(actor, on);
  const seen = asSeen(pot, on.pot.parentHolders) ?? { ...pot, held: on.pot, sight: "money" as const };
  const { heldAt, byId, secondId, urgentNeeds, reviewBy, findings, liftedAt } = hold;
  const info: Info = {
    ...{ potId: hold.potId, potName: nameOf(seen), heldAt, byId, secondId, urgentNeeds, reviewBy, liftedAt },
    ...(sealed ? { sealed: { reason: hold.reason, why: hold.why } } : {}),
    ...(sealed || liftedAt ? { findings } : {}),
  };
  return {
    ...info,
    actions: permitted(can, actor, on, liftedAt === undefined ? ["review"] : []),
    people: await Person.namesOf([byId, secondId, ...findings.map((finding) => finding.byId)]),
  };
};

/** A pot's newest hold: who to turn to, and when two people look into it. Why is for those two and the reviewers. */
export const ofPot = fn(ById, async ({ potId }) => shown(await seenHold(potId)));
const again = (id: string) => ofPot({ potId: potId.parse(id) });

/** 422 unless each of them answers for the money or for safety here, and holds none of it. */
export const mustLook = async (ids: readonly Kept["byId"][], held: Held): Promise<void> => {
  const actors = await Promise.all(ids.map((id) => Membership.actorOf(id)));
  if (!actors.every((actor) => mayLook(actor, held)))
    throw rule("pot.hold_people", "Name people who answer for this money or for safety, and don’t hold it.");
};

const turn = (
  head: PotHead,
  kind: "freeze" | "lift",
  state: PotState,
  facts: Draft["postings"][0]["facts"],
): Draft => ({
  changes: [{ head, moves: [{ kind, amount: 0 }], actorIs: "anyone", set: { state } }],
  postings: [{ kind, external: 0, subject: head.potId, ...(facts ? { facts } : {}) }],
});

/**
 * Put a pot on hold, with a second person, for harm, suspected fraud or theft. Nothing is spent from it until two people
 * have looked into it. 422 for another reason, or for one person alone; 403 for those who hold it, who can let it rest.
 */
export const freeze = fn(
  Freeze,
  async ({ potId: id, reason, why, secondId, reviewerIds, urgentNeeds }) => {
    theKey();
    const { personId: byId } = thePerson();
    const { head, held } = await seenPot(id);
    allow(
      canPot.freeze(thePerson(), held),
      "Those who hold a pot can let it rest. A hold is for others to make.",
    );
    const because = reasonOf(reason);
    mustBeTwo(byId, [secondId, ...reviewerIds], head.holders);
    await mustLook([secondId, ...reviewerIds], held);
    const reviewBy = workingDaysAfter(dayOf(Deps.use().now()), REVIEW_DAYS);
    const hold: Kept = {
      ...{ potId: id, heldAt: nowIso(), version: 1, byId, secondId, reviewerIds, reason: because },
      ...{ why, urgentNeeds, reviewBy, findings: [] },
    };
    await post({
      heads: [head],
      plan: ([now = head]) => {
        mustBe(now.state, "open", "resting");
        mustBeTwo("", [byId, secondId, ...reviewerIds], now.holders);
        return turn(now, "freeze", "frozen", { secondId, reviewerIds, reviewBy });
      },
      also: [write(Holds.create(hold)), ...lookersOf(hold).map((each) => mineWrite(each, "hold", id))],
    });
    return again(id);
  },
  again,
);

/**
 * Say what you found. When two different people say the same of where the pot goes, the hold ends and it goes there.
 * 422 `pot.one_person` for the same one twice; 409 when the pot is not on hold.
 */
export const review = fn(
  Review,
  async ({ potId: id, found, to }) => {
    theKey();
    const { personId: byId } = thePerson();
    const { pot, hold, on } = await seenHold(id);
    allow(can.review(thePerson(), on));
    const lifted = hold.liftedAt !== undefined || ends(hold.findings, { byId, to });
    const at = nowIso();
    const said = {
      version: hold.version + 1,
      findings: [...hold.findings, { byId, found, to, at }],
      ...(lifted ? { liftedAt: at } : {}),
    };
    const kept = write(
      live(Holds)
        .patch({ potId: id, heldAt: hold.heldAt })
        .set(said)
        .where((row, op) => op.eq(row.version, hold.version)),
    );
    if (!lifted) await commit([kept], findingSaid.of(id, { to }));
    else
      await post({
        heads: [pot.head],
        plan: ([now = pot.head]) => {
          if (hold.liftedAt || now.state !== "frozen") throw wrongState("This hold has ended.");
          return turn(now, "lift", to, { withId: hold.findings.at(-1)?.byId });
        },
        also: [kept, ...lookersOf(hold).map((each) => notMineWrite(each, "hold", id))],
      });
    return again(id);
  },
  again,
);
