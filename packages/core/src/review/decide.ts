import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { Application } from "../application/index.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { DomainError, rule, wrongState } from "../error.ts";
import { answeredWrites } from "../event/answered.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Ledger } from "../pot/index.ts";
import { Programme } from "../programme/index.ts";
import { theKey } from "../request.ts";
import { type AtHand, atHand, mustTakeHere, perspectivesOf } from "./at-hand.ts";
import { letGo } from "./convene.ts";
import { decidingOn, fundOf } from "./deciding.ts";
import { Decisions } from "./decision.entity.ts";
import { mustAfford, mustBeFree, mustGiveReason, mustKnowDissent, notEnough } from "./decision.rules.ts";
import { Decide, type Info, type Shown } from "./decision.schema.ts";
import { ofApplication } from "./decision.ts";
import { Reviews } from "./review.entity.ts";
import { decided } from "./review.events.ts";
import { can } from "./review.policy.ts";
import { applicationId } from "./review.schema.ts";

type Fund = NonNullable<Awaited<ReturnType<typeof fundOf>>>;

/** The fund, if the reader holds it. 422 before there is one; 403 for someone who does not hold it. */
const heldFund = async ({ application }: AtHand): Promise<Fund> => {
  const fund = await fundOf(application);
  if (!fund) throw rule("decision.no_fund", "Open the programme’s fund first.");
  const { personId } = thePerson();
  allow(fund.holders.includes(personId), "Only someone who holds the fund decides.");
  return fund;
};

/** Whether whoever decides is of the group that applied, or helped to write what it sent. */
const isOfGroup = async ({ application: { applicationId, orgId } }: AtHand): Promise<boolean> =>
  thePerson().roles.some(({ scope }) => scope === orgId) ||
  (await Application.helpOf(applicationId, thePerson())) !== undefined;

/** What is written with every decision, whether it brings money or not. The review is decided once: one of two wins. */
const writesOf = ({ application, review, asks }: AtHand, decision: Info): Write[] => {
  const { applicationId, decisionId, choice, decidedAt, programmeId, title, amountPence, round } = decision;
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
    Application.stateWrite(application, "decided", { decision: { decisionId, choice, at: decidedAt } }),
    Programme.outcomeWrite({ programmeId, applicationId, orgName: title, choice, amountPence, on }),
    ...letGo(asks),
  ];
};

type WithMoney = Extract<Decide, { amountPence: number }>;

/** The money goes with the decision, into a pot that waits for the agreement. */
const award = async (hand: AtHand, input: WithMoney, decision: Info, fund: Fund): Promise<void> => {
  const { potId, decisionId, programmeId, orgId, amountPence } = decision;
  if (!(potId && amountPence)) throw new Error("A decision that brings money names its pot");
  const usual = await decidingOn(hand);
  const { name = usual.potName, holderIds = usual.holderIds, edges = { words: usual.edges } } = input.pot;
  const pot = {
    potId,
    name,
    amountPence,
    holderIds,
    edges,
    programmeId,
    orgId,
    whoDecides: "organisation" as const,
  };
  try {
    await Ledger.award({
      fromPotId: fund.potId,
      awards: [pot],
      reason: { decisionId },
      also: [...answeredWrites(decision.applicationId), ...writesOf(hand, decision)],
      happened: [happening(decision)],
    });
  } catch (error) {
    // The fund was emptied by someone else between our look and the posting.
    const current =
      error instanceof DomainError && error.code === "pot.not_enough" ? error.current : undefined;
    if (current && typeof current === "object" && "balancePence" in current)
      throw notEnough(Number(current.balancePence));
    throw error;
  }
};

const happening = ({ applicationId, decisionId, choice, dissent, round }: Info) =>
  decided.of(applicationId, { decisionId, choice, dissents: dissent === "none" ? 0 : dissent.length, round });

const withMoney = (input: Decide): input is WithMoney => "amountPence" in input;

const recordOf = ({ application, review }: AtHand, input: Decide, askedPence: number): Info => {
  const { tied: _, ...given } = input;
  const { newId } = Deps.use();
  const common = {
    decisionId: newId("dec"),
    programmeId: application.programmeId,
    orgId: application.orgId,
    title: application.orgName,
    round: review.round,
    askedPence,
    decidedBy: thePerson().personId,
    decidedAt: nowIso(),
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
    const fund = await heldFund(hand);
    mustBeFree(input.tied || (await isOfGroup(hand)));
    const voices = await perspectivesOf(hand);
    mustGiveReason(input, voices);
    mustKnowDissent(input.dissent, voices);
    const { askedPence } = hand.application;
    if (askedPence === undefined) throw wrongState("This application names no amount.");
    const decision = recordOf(hand, input, askedPence);
    if (withMoney(input)) {
      await Programme.mustAward(hand.application.programmeId);
      mustAfford({ ...input, askedPence, freePence: fund.balance });
      await award(hand, input, decision, fund);
    } else await commit(writesOf(hand, decision), happening(decision));
    return ofApplication({ applicationId: input.applicationId });
  },
  (id) => ofApplication({ applicationId: applicationId.parse(id) }),
);
