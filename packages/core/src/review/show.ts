import * as z from "zod";
import { seen } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { Person } from "../person/index.ts";
import { Programme } from "../programme/index.ts";
import { ofApplication } from "./ask.ts";
import { type AtHand, atHand, perspectivesOf } from "./at-hand.ts";
import { decidingOn, programmeOf } from "./deciding.ts";
import { lookTakes } from "./look.rules.ts";
import { lookOf } from "./look.ts";
import { shownTo } from "./perspective.rules.ts";
import type { Info as Perspective } from "./perspective.schema.ts";
import { can } from "./review.policy.ts";
import { missingVoices, offered } from "./review.rules.ts";
import { applicationId } from "./review.schema.ts";
import type { Shown } from "./shown.schema.ts";

const groupsOf = async (
  { review }: AtHand,
  all: readonly Perspective[],
): Promise<Pick<Shown, "groups" | "missing">> => {
  const { groups } = seen(await Programme.find(review.programmeId), () => true);
  const spoken = new Set(all.map(({ group }) => group));
  const { notReached } = review;
  return {
    groups: groups.map(({ group, required }) => {
      const because = notReached.find((each) => each.group === group)?.because;
      return {
        group,
        required,
        spoken: spoken.has(group),
        ...(because ? { notReachedBecause: because } : {}),
      };
    }),
    missing: missingVoices({ groups, spoken, notReached }),
  };
};

/** The words this reader may see, and their own. */
const wordsFor = (hand: AtHand, all: readonly Perspective[]): Pick<Shown, "mine" | "perspectives"> => {
  const actor = Actor.use();
  const mine = all.find(({ personId }) => personId === hand.ask?.personId);
  const reader = {
    personId: mine?.personId,
    names: can.readNames(actor, hand.thing),
    served: can.readServed(actor, hand.thing),
  };
  return {
    ...(mine ? { mine } : {}),
    ...(can.readOthers(actor, hand.thing) ? { perspectives: all.map((each) => shownTo(reader, each)) } : {}),
  };
};

/** Who was asked, with their ties. The words of people served are theirs: an auditor sees that there is one. */
const tiesFor = async ({ asks, thing, review }: AtHand): Promise<Shown["asks"]> => {
  const reviewers = await Membership.holdersOf(review.programmeId, "reviewer");
  return asks.map(({ tieWords, ...ask }) => ({
    ...ask,
    ...(tieWords && (ask.group !== "peopleServed" || can.readServed(Actor.use(), thing)) ? { tieWords } : {}),
    ...(reviewers.includes(ask.personId) ? {} : { left: true }),
  }));
};

/** The programme's reviewers who were not asked in this round; to look again, those who never were. */
const toAsk = async ({ review, asks }: AtHand): Promise<Pick<Shown, "toAsk">> => {
  const [reviewers, before] = await Promise.all([
    Membership.inRole(review.programmeId, "reviewer"),
    review.lookAt ? ofApplication(review.applicationId) : asks,
  ]);
  return {
    toAsk: reviewers.flatMap(({ personId, group }) =>
      group && !before.some((ask) => ask.personId === personId) ? [{ personId, group }] : [],
    ),
  };
};

const peopleIn = ({ asks = [], ask, toAsk = [], perspectives = [], deciding }: Partial<Shown>) => [
  ...toAsk.map(({ personId }) => personId),
  ...[...asks, ...(ask ? [ask] : [])].flatMap(({ personId, askedBy }) => [personId, askedBy]),
  ...perspectives.map(({ personId }) => personId),
  ...(deciding ? [...deciding.holderIds, ...deciding.willTell] : []),
];

/** Acts that the review takes where it stands, and that a look again is ready for. */
const offersOf = ({ review, ask, asks, thing }: AtHand) =>
  offered(review.state, { tie: ask?.tie, own: thing.own }).filter(
    (act) =>
      review.lookAt === undefined ||
      (act !== "ask" && act !== "begin" && act !== "openTalk") ||
      lookTakes(act, asks),
  );

/** A review as its reader may see it. 404 for those it is not for, and for anyone with a tie. */
export const show = fn(z.strictObject({ applicationId }), async ({ applicationId }): Promise<Shown> => {
  const hand = await atHand(applicationId);
  const { application, review, ask, thing } = hand;
  const actor = Actor.use();
  const all = await perspectivesOf(hand);
  const offer = thing.takenBack ? [] : offersOf(hand);
  const actions = permitted(can, actor, thing, [...offer, "readApplication"]);
  const { toSay: _, free: __, toReplace: ___, spoken: ____, notReached: _____, ...head } = review;
  const look = review.lookAt && (await lookOf(review.lookAt));
  const parts = {
    ...(await groupsOf(hand, all)),
    ...wordsFor(hand, all),
    ...(ask ? { ask } : {}),
    ...(can.readTies(actor, thing) ? { asks: await tiesFor(hand) } : {}),
    ...(actions.includes("ask") ? await toAsk(hand) : {}),
    ...(actions.includes("decide")
      ? { deciding: await decidingOn(hand, await programmeOf(hand.application)) }
      : {}),
  };
  return {
    ...head,
    orgId: application.orgId,
    programmeName: application.programmeName,
    ...(application.askedPence ? { askedPence: application.askedPence } : {}),
    ...parts,
    ...(look ? { look } : {}),
    talk: can.readTalk(actor, thing),
    actions,
    people: await Person.namesOf([...peopleIn(parts), ...(look ? [look.askedBy] : [])]),
  };
});
