import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { Application } from "../application/index.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Programme } from "../programme/index.ts";
import { type Waits, waitsOf } from "../programme/waits.rules.ts";
import { theKey } from "../request.ts";
import { type AtHand, atHand, mustTakeHere, perspectivesOf } from "./at-hand.ts";
import { award, bringsMoney } from "./award.ts";
import { letGo } from "./convene.ts";
import { decidingOn, heldFund, isOfGroup, programmeOf } from "./deciding.ts";
import { Decisions } from "./decision.entity.ts";
import { mustBeFree, mustGiveReason, mustKnowDissent } from "./decision.rules.ts";
import { Decide, type Info, type Shown } from "./decision.schema.ts";
import { ofApplication } from "./decision.ts";
import { Reviews } from "./review.entity.ts";
import { decided } from "./review.events.ts";
import { can } from "./review.policy.ts";
import { applicationId } from "./review.schema.ts";

/** What is written with every decision, whether it brings money or not. The review is decided once: one of two wins. */
const writesOf = ({ application, review, asks }: AtHand, decision: Info): Write[] => {
  const { applicationId, decisionId, choice, decidedAt, programmeId, title, amountPence, round, after } =
    decision;
  const head = live(Reviews)
    .patch({ applicationId })
    .set({ state: "decided", decidedAt, decisionId })
    .composite({ programmeId: review.programmeId })
    .where((row, op) => `${op.eq(row.state, "senseMaking")} AND ${op.eq(row.round, round)}`);
  const { addenda: _, ...row } = decision;
  const on = dayOf(Deps.use().now());
  return [
    write(head, () => wrongState("Someone decided this a moment ago.")),
    write(Decisions.create(row)),
    Application.stateWrite(application, "decided", {
      decision: { decisionId, choice, at: decidedAt },
      answeredAt: application.answeredAt ?? application.decision?.at ?? decidedAt,
    }),
    Programme.outcomeWrite({
      ...{ programmeId, applicationId, orgName: title, choice, amountPence, on },
      ...(after ? { lookedAgain: true } : {}),
    }),
    ...letGo(asks),
  ];
};

const happening = ({ applicationId, decisionId, choice, dissent, round }: Info) =>
  decided.of(applicationId, { decisionId, choice, dissents: dissent === "none" ? 0 : dissent.length, round });

const recordOf = (
  { application, review }: AtHand,
  input: Decide,
  { askedPence, waits }: { askedPence: number; waits: Waits },
): Info => {
  const { tied: _, ...given } = input;
  const { newId } = Deps.use();
  const common = {
    decisionId: newId("dec"),
    programmeId: application.programmeId,
    orgId: application.orgId,
    title: application.orgName,
    round: review.round,
    askedPence,
    lookAgainDays: waits.lookAgainDays,
    keepTalkingMonths: waits.keepTalkingMonths,
    decidedBy: thePerson().personId,
    decidedAt: nowIso(),
    ...(review.lookAt ? { after: review.lookAt } : {}),
    addenda: [],
  };
  if (!("amountPence" in given)) return { ...given, ...common };
  const { pot: __, ...words } = given;
  return { ...words, ...common, potId: newId("pot") };
};

/**
 * Decide, in words that stand on what people served said. Yes, or a smaller first step, awards the money in the same
 * step; two decisions at once can't both win. Numbers from reviewers have no field, so they are refused (400).
 */
export const decide = fn(
  Decide,
  async (input): Promise<Shown> => {
    theKey();
    const hand = await atHand(input.applicationId);
    allow(can.decide(Actor.use(), hand.thing));
    mustTakeHere(hand, "decide");
    if (hand.application.state !== "inReview") throw wrongState("This application is not in review now.");
    const programme = await programmeOf(hand.application);
    const fund = await heldFund(programme);
    mustBeFree(input.tied || (await isOfGroup(hand.application)));
    const voices = await perspectivesOf(hand);
    mustGiveReason(input, voices);
    mustKnowDissent(input.dissent, voices);
    const { askedPence } = hand.application;
    if (askedPence === undefined) throw wrongState("This application names no amount.");
    const decision = recordOf(hand, input, { askedPence, waits: waitsOf(programme) });
    const writes = writesOf(hand, decision);
    const happened = happening(decision);
    if (bringsMoney(input)) {
      const usual = await decidingOn(hand, programme);
      await award({ decision, fund, pot: input.pot, usual, writes, happened });
    } else await commit(writes, happened);
    return ofApplication({ applicationId: input.applicationId });
  },
  (id) => ofApplication({ applicationId: applicationId.parse(id) }),
);
