import { find as findAccount, unlinkWrite } from "../account/find.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { live } from "../db/entity.ts";
import { transact, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { AccessNeeds, BoxedQuestions, DialogueHeads } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { isAgreed, mustBeTheirsToChoose, sideOf, yesAfterOffer } from "./dialogue.rules.ts";
import { AgreeTime, AskInBox, CallOff, type Head, MoveTime, SayWhatHelps } from "./dialogue.schema.ts";
import { actOn, after, changeWrite } from "./find.ts";
import { mustBeToCome } from "./invite.ts";
import { kindRules } from "./kind.rules.ts";
import { shown } from "./shown.ts";

type Offer = NonNullable<Head["offeredTime"]>;

const same = (a: Offer | undefined, b: Omit<Offer, "byId">): boolean =>
  a !== undefined &&
  a.on === b.on &&
  (b.at === undefined || a.at === b.at) &&
  (b.place === undefined || a.place === b.place);

/** A head with a time that stands, once someone from each side has said yes to it. */
const booking = (head: Head, offeredTime: Offer, yesIds: Head["yesIds"]): Partial<Head> => {
  if (!isAgreed(head, yesIds)) return { offeredTime, yesIds };
  const { on, place, byId } = offeredTime;
  const stands = { state: "booked" as const, bookedFor: on, bookedAt: head.bookedAt ?? nowIso() };
  return { offeredTime, yesIds, ...stands, ...(place ? { place, placeChosenById: byId } : {}) };
};

/** Say yes to the time offered, or offer another. Where people served choose, only they offer one. */
export const agreeTime = fn(AgreeTime, ({ dialogueId, ...time }) =>
  again(async () => {
    const head = await actOn(dialogueId, "agreeTime");
    const { personId: me } = thePerson();
    const stands = same(head.offeredTime, time) ? head.offeredTime : undefined;
    const yes = stands !== undefined;
    if (!yes && head.state === "booked") throw wrongState("A time stands. Move it, if it no longer works.");
    if (!yes) {
      mustBeTheirsToChoose(head.kind, sideOf(head, me));
      mustBeToCome(time.on);
    }
    const offered = stands ?? { ...time, byId: me };
    const yesIds = yes
      ? [...new Set([...head.yesIds, me])]
      : yesAfterOffer(head.kind, head, me, head.inviterId);
    // Those who said yes are people of this talk.
    const changes = booking(head, offered, yesIds as Head["yesIds"]);
    const happened =
      changes.state === "booked" && head.state === "invited" ? Events.booked : Events.timeOffered;
    await commit([changeWrite(head, changes)], happened.of(dialogueId, { on: offered.on }));
    return shown(after(head, changes), "full");
  }),
);

/**
 * Move a talk that has its time. The other side says yes anew. Where people served choose, a giver who can't make it
 * asks them for another time and names none.
 */
export const move = fn(MoveTime, async ({ dialogueId, time }) => {
  const head = await actOn(dialogueId, "move");
  const { personId: me } = thePerson();
  const side = sideOf(head, me);
  const theirs = kindRules[head.kind].receiversChoose && side === "giving";
  if (time) {
    mustBeTheirsToChoose(head.kind, side);
    mustBeToCome(time.on);
  }
  const yesIds = time ? yesAfterOffer(head.kind, head, me, head.inviterId) : theirs ? [me] : [];
  // Those who said yes are people of this talk.
  const changes = { state: "invited" as const, yesIds: yesIds as Head["yesIds"] };
  const gone = [
    "bookedFor",
    "bookedAt",
    "place",
    "placeChosenById",
    ...(time ? [] : (["offeredTime"] as const)),
  ] as const;
  const patch = live(DialogueHeads)
    .patch({ dialogueId })
    .set({ ...changes, ...(time ? { offeredTime: { ...time, byId: me } } : {}), version: head.version + 1 })
    .remove([...gone])
    .where((row, op) => op.eq(row.version, head.version));
  const from = head.bookedFor ?? "";
  await commit([write(patch)], Events.moved.of(dialogueId, { from, ...(time ? { to: time.on } : {}) }));
  const { bookedFor: _, bookedAt: __, place: ___, placeChosenById: ____, offeredTime: _____, ...left } = head;
  return shown(after(left, { ...changes, ...(time ? { offeredTime: { ...time, byId: me } } : {}) }), "full");
});

/** Call it off; a reason is never asked for. Its account is free for another talk. */
export const callOff = fn(CallOff, async ({ dialogueId, why }) => {
  const head = await actOn(dialogueId, "callOff");
  const account = head.accountId ? await findAccount(head.accountId) : undefined;
  const changes = { state: "calledOff" as const, calledOff: { byId: thePerson().personId, why } };
  await commit(
    [changeWrite(head, changes), ...(account ? [unlinkWrite(account)] : [])],
    Events.calledOff.of(dialogueId, {}),
  );
  return shown(after(head, changes), "full");
});

/** Say what would make it easier to come. You and whoever invited you see it; no one else does. */
export const sayWhatHelps = fn(SayWhatHelps, async ({ dialogueId, words }) => {
  const head = await actOn(dialogueId, "sayWhatHelps");
  const { personId: byId } = thePerson();
  await commit([write(AccessNeeds.put({ dialogueId, byId, words }))], Events.neededSaid.of(dialogueId, {}));
  return shown(head, "full");
});

const BOX_ID_BYTES = 16;

/**
 * Put a question in the box. No event and no audit line are written, and its key is drawn by lot: nothing kept says who
 * asked, or when.
 */
export const askInBox = fn(AskInBox, async ({ dialogueId, words }) => {
  const head = await actOn(dialogueId, "askInBox");
  if (!kindRules[head.kind].questionBox) throw wrongState("This kind of talk has no question box.");
  const boxId = Buffer.from(Deps.use().randomBytes(BOX_ID_BYTES)).toString("hex");
  await transact([write(BoxedQuestions.create({ dialogueId, boxId, words }))]);
  Deps.use().log.info("a question was boxed", { actor: Actor.use().type });
  return {};
});
