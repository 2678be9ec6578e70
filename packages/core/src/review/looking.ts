import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { Application } from "../application/index.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { DomainError, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { find as findReview } from "./at-hand.ts";
import { can } from "./decision.policy.ts";
import { decisionId as decisionIdSchema } from "./decision.schema.ts";
import { atHand, find, fromId } from "./decision.ts";
import { Looks } from "./look.entity.ts";
import { mustBeLookable } from "./look.rules.ts";
import { AskLook, type Look } from "./look.schema.ts";
import { lookOf } from "./look.ts";
import { Reviews } from "./review.entity.ts";
import { lookAsked } from "./review.events.ts";
import type { Info } from "./review.schema.ts";

/** The review opens once more where it stood: what was said stays, and the decision goes among those before. */
const reopened = ({ applicationId, programmeId, round, earlier }: Info, decisionId: string): Write =>
  write(
    live(Reviews)
      .patch({ applicationId })
      .set({ state: "asking", lookAt: decisionId, earlier: [...earlier, decisionId] })
      .remove(["decisionId", "decidedAt"])
      .composite({ programmeId })
      .where((row, op) => `${op.eq(row.state, "decided")} AND ${op.eq(row.round, round)}`),
    () => wrongState("This is being looked at again already."),
  );

/**
 * The group that applied asks, within 28 days or as many as its programme gave, to have a decision looked at again: a fact is wrong, or we did not do
 * what we said. One new reviewer reads it, the talk opens again, and someone who holds the fund decides anew. The first
 * decision is never changed. 409 a second time; 422 `look.too_late`, `look.has_money`.
 */
export const askLook = fn(
  AskLook,
  async ({ decisionId, ground, words }) => {
    const { decision, thing } = await atHand(await find(decisionId));
    allow(can.askLook(Actor.use(), thing), "Only those who speak for the group that applied can ask this.");
    mustBeLookable(decision, dayOf(Deps.use().now()));
    if (await lookOf(decisionId))
      throw new DomainError("conflict", "look.asked_already", "You asked for this already. We are looking.");
    const { applicationId } = decision;
    const [application, review] = await Promise.all([
      Application.find(applicationId),
      findReview(applicationId),
    ]);
    if (application?.state !== "decided" || review?.decisionId !== decisionId)
      throw wrongState("This decision does not stand now, so there is nothing to look at again.");
    const look: Look = {
      ...{ decisionId, applicationId, ground, words },
      askedBy: thePerson().personId,
      askedAt: nowIso(),
    };
    await commit(
      [
        write(Looks.create(look)),
        reopened(review, decisionId),
        Application.stateWrite(application, "inReview"),
      ],
      lookAsked.of(applicationId, { decisionId, ground, round: review.round }),
    );
    return fromId({ decisionId });
  },
  (id) => fromId({ decisionId: decisionIdSchema.parse(id) }),
);
