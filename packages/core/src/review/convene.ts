import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { Application } from "../application/index.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { Programme } from "../programme/index.ts";
import { AskItems } from "./ask.entity.ts";
import { free, notSaid, stillAsked } from "./ask.rules.ts";
import type { Info as AskInfo } from "./ask.schema.ts";
import { type AtHand, atHand, mustTakeHere, perspectivesOf } from "./at-hand.ts";
import { mustSuitLook } from "./look.rules.ts";
import { Reviews } from "./review.entity.ts";
import { begun, talkOpened } from "./review.events.ts";
import { can } from "./review.policy.ts";
import { mustHear } from "./review.rules.ts";
import { applicationId, OpenTalk } from "./review.schema.ts";
import { show } from "./show.ts";

/** 422 `review.conflicts_first`, naming everyone who reviews here and has not said whether they have a tie. */
const mustHaveSaidTies = async ({ asks, review }: AtHand): Promise<void> => {
  const here = stillAsked(asks, await Membership.holdersOf(review.programmeId, "reviewer"));
  const silent = notSaid(here);
  if (silent.length === 0 && free(here).length > 0) return;
  throw rule(
    "review.conflicts_first",
    silent.length > 0
      ? "Everyone who was asked says first whether they have a tie."
      : "Ask at least one reviewer who has no tie.",
    silent.map(({ personId }) => ({ path: personId, message: "Has not said yet." })),
  );
};

const One = z.strictObject({ applicationId });

/** Begin: the application is in review, and each group can say what it sees. */
export const begin = fn(One, async ({ applicationId }) => {
  const hand = await atHand(applicationId);
  const { application, review } = hand;
  allow(can.begin(Actor.use(), hand.thing));
  mustTakeHere(hand, "begin");
  if (application.state !== "sent" && !review.lookAt)
    throw wrongState("Only an application that was sent can be reviewed.");
  mustSuitLook("begin", review.lookAt, hand.asks);
  if (!review.lookAt) await mustHaveSaidTies(hand);
  const { round } = review;
  // Those who never said are the ones who left: one more would be someone asked just now.
  const left = notSaid(hand.asks).length;
  const head = live(Reviews)
    .patch({ applicationId })
    .set({ state: "gathering", beganAt: nowIso() })
    // The list by state is kept in this order, so a change of state needs the rest of its key.
    .composite({ programmeId: review.programmeId })
    .where(
      (row, op) =>
        `${op.eq(row.state, "asking")} AND ${op.eq(row.toSay, left)} AND ${op.eq(row.round, round)}`,
    );
  await commit(
    [write(head), ...(review.lookAt ? [] : [Application.stateWrite(application, "inReview")])],
    begun.of(applicationId, { round }),
  );
  return show({ applicationId });
});

/** Nothing more waits for these people. */
export const letGo = (asks: readonly AskInfo[]): Write[] =>
  asks
    .filter(({ waits }) => waits === "yes")
    .map(({ applicationId, personId, askedAt }) =>
      write(AskItems.patch({ applicationId, personId }).set({ waits: "no" }).composite({ askedAt })),
    );

/**
 * Open the talk, once each required group has spoken or is marked "could not reach, because".
 * 422 `review.voices_missing` names the groups that are not.
 */
export const openTalk = fn(OpenTalk, async ({ applicationId, notReached: given }) => {
  const hand = await atHand(applicationId);
  const { review, asks } = hand;
  allow(can.openTalk(Actor.use(), hand.thing));
  mustTakeHere(hand, "openTalk");
  mustSuitLook("openTalk", review.lookAt, asks);
  const { groups } = seen(await Programme.find(review.programmeId), () => true);
  const heard = new Set((await perspectivesOf(hand)).map(({ group }) => group));
  const notReached = [...review.notReached, ...given].filter(({ group }) => !heard.has(group));
  mustHear({ groups, spoken: heard, notReached });
  const { round } = review;
  const head = live(Reviews)
    .patch({ applicationId })
    .set({ state: "senseMaking", notReached, talkOpenedAt: nowIso() })
    .composite({ programmeId: review.programmeId })
    .where((row, op) =>
      [
        op.eq(row.state, "gathering"),
        op.eq(row.round, round),
        ...[...heard].map((group) => op.contains(row.spoken, group)),
      ].join(" AND "),
    );
  const unheard = asks.filter(({ spokeAt }) => spokeAt === undefined);
  const happening = talkOpened.of(applicationId, { notReached: notReached.map(({ group }) => group), round });
  await commit([write(head), ...letGo(unheard)], happening);
  return show({ applicationId });
});
