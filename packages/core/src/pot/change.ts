import type * as z from "zod";
import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { answeredWrites } from "../event/answered.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineWrite, notMineWrite } from "../mine/mine.ts";
import { PAGE_SIZE } from "../page.ts";
import { Person } from "../person/index.ts";
import { theKey } from "../request.ts";
import { holdsIt } from "./birth.ts";
import { NEXT, PotChanges } from "./change.entity.ts";
import { changeAgreed, changeAsked, changeDropped } from "./change.events.ts";
import { mustBeAsked, mustFit, stillAsked } from "./change.rules.ts";
import { Change, type Info, Kept, OfPot, OneChange } from "./change.schema.ts";
import { type Draft, post, theTxId } from "./post.ts";
import { Profiles } from "./pot.entity.ts";
import { can } from "./pot.policy.ts";
import { mustBe } from "./pot.rules.ts";
import { potId } from "./pot.schema.ts";
import type { PotHead } from "./pot-head.ts";
import { type Seen, seenPot } from "./pot-view.ts";
import { txId } from "./spend.schema.ts";

/** The change of a pot that waits for a yes, if one does. */
export const findNext = async (id: string): Promise<Kept | undefined> => {
  const { data } = await live(PotChanges).get({ potId: id, slot: NEXT }).go({ consistent: true });
  return data ? Kept.parse(data) : undefined;
};

const done = async (id: string): Promise<Kept[]> => {
  const { data } = await live(PotChanges)
    .query.ofPot({ potId: id })
    .begins({ slot: "tx_" })
    .go({ order: "desc", limit: PAGE_SIZE, consistent: true });
  return data.map((row) => Kept.parse(row));
};

/** Whose yes a change still waits for, as its pot stands now. */
export const waitsFor = (head: PotHead, { doneAt, saidYesIds, ...wish }: Kept): Info["waitingIds"] => {
  const left = doneAt === undefined ? stillAsked(head, wish, saidYesIds) : [];
  return head.holders.filter((id) => left.includes(id));
};

const shown = ({ head }: Seen, { potId: _, version: __, ...kept }: Kept, whole: Kept): Info => {
  const waitingIds = waitsFor(head, whole);
  const { personId: reader } = thePerson();
  const holds = head.holders.includes(reader) && head.state === "open" && kept.doneAt === undefined;
  const yes = holds && waitingIds.includes(reader);
  return { ...kept, waitingIds, actions: [...(yes ? ["sayYes"] : []), ...(holds ? ["drop"] : [])] };
};

const listed = async (pot: Seen) => {
  const { potId: id } = pot.head;
  const [next, past] = await Promise.all([findNext(id), done(id)]);
  const items = [...(next ? [next] : []), ...past].map((kept) => shown(pot, kept, kept));
  const ids = items.flatMap(({ byId, saidYesIds, waitingIds }) => [byId, ...saidYesIds, ...waitingIds]);
  return { items, people: await Person.namesOf(ids) };
};

/** What has changed about a pot, newest first, and the change that waits: for those near enough to know its people. */
export const changes = fn(OfPot, async ({ potId: id }) => {
  const pot = await seenPot(id);
  allow(pot.sight === "near");
  return listed(pot);
});
const again = async (id: string) => listed(await seenPot(potId.parse(id)));

/** What the holders agreed takes the place of what they agreed before, and of nothing that came since. */
const edgesWrite = ({ potId: id, edges, was }: Kept): Write[] =>
  edges === undefined
    ? []
    : [
        write(
          live(Profiles)
            .patch({ potId: id })
            .set({ edges })
            .where((row, op) => op.eq(row.edges, was.edges)),
          () => wrongState("What was agreed has changed since. Look at it, and say it again."),
        ),
      ];

const turn = (now: PotHead, { whoDecides, twoOfUs, edges, byId, saidYesIds, why }: Kept): Draft => {
  const set = { ...(whoDecides ? { whoDecides } : {}), ...(twoOfUs ? { twoOfUs } : {}) };
  const facts = { askedById: byId, saidYesIds, ...set, ...(edges ? { edges: true } : {}) };
  return {
    changes: [{ head: now, moves: [{ kind: "agreed", amount: 0 }], actorIs: "holder", set }],
    postings: [{ kind: "agreed", external: 0, subject: now.potId, facts, words: { why } }],
  };
};

/** Makes a change so: every yes it takes is there, and still is as it is written. `before` is what waited. */
const settle = async (head: PotHead, said: Kept, before: readonly Write[]): Promise<void> => {
  const kept: Kept = { ...said, version: said.version + 1, doneAt: nowIso() };
  await post({
    heads: [head],
    plan: ([now = head], { actorId }) => {
      holdsIt(now, actorId);
      mustBe(now.state, "open");
      mustFit(now, said);
      if (waitsFor(now, said).length > 0)
        throw wrongState("Who holds this pot has changed since. Look at it again.");
      return turn(now, kept);
    },
    also: [
      ...answeredWrites(said.potId),
      ...before,
      write(PotChanges.create({ ...kept, slot: theTxId() })),
      ...edgesWrite(said),
    ],
  });
};

/** Only what was said: an optional thing left out is not stored. */
const given = ({ whoDecides, twoOfUs, edges }: z.output<typeof Change>) => ({
  ...(whoDecides ? { whoDecides } : {}),
  ...(twoOfUs ? { twoOfUs } : {}),
  ...(edges ? { edges } : {}),
});

/**
 * Change who decides in a pot you hold, or what was agreed about it. It is so at once where any holder may say it; where
 * it takes someone's own yes, it waits for that and keeps nothing back meanwhile. One change waits at a time: 409.
 */
export const change = fn(
  Change,
  async (said) => {
    theKey();
    const { potId: id, why } = said;
    const { head, profile, held } = await seenPot(id);
    const { personId: byId } = thePerson();
    allow(can.change(thePerson(), held));
    mustBe(head.state, "open");
    mustFit(head, said);
    const was = { whoDecides: head.whoDecides, twoOfUs: head.twoOfUs ?? false, edges: profile.edges };
    const first = { potId: id, changeId: txId.parse(theTxId()), byId, at: nowIso(), version: 1 };
    const kept: Kept = { ...first, ...given(said), why, was, saidYesIds: [byId] };
    const askedIds = waitsFor(head, kept);
    if (askedIds.length === 0) await settle(head, kept, []);
    else
      await commit(
        [
          write(PotChanges.create({ ...kept, slot: NEXT }), () =>
            wrongState("Another change waits for a yes. Say yes or no to that one first."),
          ),
          ...askedIds.map((each) => mineWrite(each, "potChange", id)),
        ],
        changeAsked.of(id, { askedIds }),
      );
    return again(id);
  },
  again,
);

/** A change that waits, of a pot that the reader holds. 409 when it is not the one they were asked about. */
const waiting = async ({ potId: id, changeId }: z.output<typeof OneChange>) => {
  const { head, held } = await seenPot(id);
  allow(can.change(thePerson(), held));
  const kept = await findNext(id);
  if (kept?.changeId !== changeId) throw wrongState("This change is so already, or someone said no to it.");
  return { head, kept };
};

const meanwhile = () => wrongState("Someone answered at the same moment. Look at it again.");

/** What waited is gone, if it still is as it was read: of two answers at once, one looks again. */
const gone = ({ potId: id, version }: Kept): Write =>
  write(
    live(PotChanges)
      .remove({ potId: id, slot: NEXT })
      .where((row, op) => op.eq(row.version, version)),
    meanwhile,
  );

const oneMoreYes = ({ potId: id, version }: Kept, saidYesIds: Kept["saidYesIds"]): Write =>
  write(
    live(PotChanges)
      .patch({ potId: id, slot: NEXT })
      .set({ saidYesIds, version: version + 1 })
      .where((row, op) => op.eq(row.version, version)),
    meanwhile,
  );

const asks = ({ askedIds, potId: id }: { askedIds: readonly string[]; potId: string }): Write[] =>
  askedIds.map((each) => notMineWrite(each, "potChange", id));

/** Say yes to a change. With the last yes that it takes, it is so. 422 `permission.needed` from anyone else until then. */
export const sayYes = fn(
  OneChange,
  async (one) => {
    theKey();
    const { head, kept } = await waiting(one);
    const { personId: actorId } = thePerson();
    mustBe(head.state, "open");
    mustBeAsked(head, { wish: kept, byId: kept.byId, saidYesIds: kept.saidYesIds }, actorId);
    const saidYesIds = [...new Set([...kept.saidYesIds, actorId])];
    const said = { ...kept, saidYesIds };
    const answered = asks({ askedIds: [actorId], potId: one.potId });
    if (waitsFor(head, said).length === 0) await settle(head, said, [gone(kept), ...answered]);
    else await commit([oneMoreYes(kept, saidYesIds), ...answered], changeAgreed.of(one.potId, {}));
    return again(one.potId);
  },
  again,
);

/** Say no to a change, or take it back: it is gone, and all stays as it was. Anyone who holds the pot may; no reason is asked. */
export const drop = fn(
  OneChange,
  async (one) => {
    theKey();
    const { head, kept } = await waiting(one);
    const askedIds = waitsFor(head, kept);
    await commit(
      [gone(kept), ...asks({ askedIds, potId: one.potId })],
      changeDropped.of(one.potId, { byId: kept.byId }),
    );
    return again(one.potId);
  },
  again,
);
