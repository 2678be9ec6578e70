import { dayOf } from "@allotment/core/day";
import { write } from "@allotment/core/db/transact";
import { fn } from "@allotment/core/fn";
import type { Draft, Info } from "@allotment/core/grant/grant.schema";
import { Grant } from "@allotment/core/grant/index";
import type { Terms } from "@allotment/core/grant/terms.schema";
import type { Id } from "@allotment/core/id";
import { Ledger } from "@allotment/core/pot/index";
import { Decisions } from "@allotment/core/review/decision.entity";
import { Reviews } from "@allotment/core/review/review.entity";
import * as z from "zod";
import { type AGroup, type AnApplication, aDraftApplication } from "./applications.ts";
import type { Clock } from "./clock.ts";
import { type AProgramme, anOpenProgramme } from "./programmes.ts";
import { newKey, type World } from "./world.ts";

export interface AFund extends AProgramme {
  readonly fundId: Id<"pot">;
}

export interface ADecision extends AFund, AnApplication {
  readonly decisionId: Id<"dec">;
  readonly potId: Id<"pot">;
  readonly amountPence: number;
}

export interface AGrant extends ADecision {
  readonly grantId: Id<"grant">;
}

/** Ledger acts are made inside an operation, which knows what was asked. */
const posting = <R>(world: World, who: Id<"person">, run: () => Promise<R>): Promise<R> =>
  world.as(who, () => fn(z.strictObject({}), run)({}), newKey());

/** A programme with an open fund that its commissioner holds. */
export const aFund = async (world: World, amountPence = 60_000_000): Promise<AFund> => {
  const programme = await anOpenProgramme(world);
  const { programmeId, funderId, commissioner } = programme;
  const fundId = world.deps.newId("pot");
  const fund = {
    potId: fundId,
    name: "The fund",
    amountPence,
    holderIds: [commissioner],
    whoDecides: "funder",
  } as const;
  await posting(world, commissioner, () =>
    Ledger.openFund({ ...fund, programmeId, funderOrgId: funderId, edges: { words: "Lawful." } }),
  );
  await posting(world, commissioner, () => Ledger.openPot({ potId: fundId }));
  return { ...programme, fundId };
};

/** A decision to fund an application, with the money in a pot that waits. The review before it is not part of this. */
export const aDecision = async (
  world: World,
  { fund, group, amountPence = 18_000_000 }: { fund?: AFund; group?: AGroup; amountPence?: number } = {},
): Promise<ADecision> => {
  const from = fund ?? (await aFund(world));
  const application = await aDraftApplication(world, from, group);
  const { applicationId, orgId, lead } = application;
  const { programmeId, commissioner, fundId } = from;
  const [decisionId, potId] = [world.deps.newId("dec"), world.deps.newId("pot")];
  const decidedAt = world.clock.now().toISOString();
  const common = { applicationId, programmeId, title: "A group", round: 1, decisionId, decidedAt } as const;
  await posting(world, commissioner, () =>
    Ledger.award({
      fromPotId: fundId,
      reason: { decisionId },
      awards: [
        {
          ...{
            potId,
            name: "A grant",
            amountPence,
            holderIds: [lead],
            whoDecides: "organisation",
            programmeId,
            orgId,
          },
          edges: { words: "Lawful. For the purpose." },
        },
      ],
      also: [
        write(
          Reviews.create({ ...common, state: "decided", toSay: 0, free: 0, toReplace: 0, notReached: [] }),
        ),
        write(
          Decisions.create({
            ...{ ...common, orgId, choice: "fund", reason: "People served said it would help.", cites: [] },
            ...{ dissent: "none", involved: ["Everyone"], missing: ["no one"], askedPence: amountPence },
            ...{ amountPence, potId, decidedBy: commissioner },
          }),
        ),
      ],
    }),
  );
  return { ...from, ...application, decisionId, potId, amountPence };
};

/** Words that can be offered: three payments that add up to the grant, the first on its first day. */
export const wholeTerms = ({ clock }: { clock: Pick<Clock, "now"> }, amountPence: number): Terms => {
  const today = dayOf(clock.now());
  const third = Math.floor(amountPence / 3);
  return {
    purpose: "People choose their own next steps, with someone they trust beside them.",
    amountPence,
    startsOn: today,
    endsOn: "2029-11-01",
    promises: [
      { side: "funder", what: "We will pay ahead on a date." },
      { side: "grantee", what: "We will say what we do not know." },
    ],
    paymentPlan: [
      { n: 1, kind: "onSign", amountPence: third },
      { n: 2, kind: "onDate", onDate: "2027-04-01", amountPence: third },
      { n: 3, kind: "onRequest", amountPence: amountPence - 2 * third },
    ],
    learningTime: { words: "An hour each week for the team.", costPence: 90_000 },
    learningRhythm: "One account and one talk every six months.",
    edges: "Lawful. For the purpose. Keep a receipt over £100.",
    safeguardingNote: "Mo is the lead. Sal is the lead at the council.",
    dataNote: "Chosen names only.",
    pledge: "We will not use what went wrong to cut money. The only limits are harm, fraud and the law.",
  };
};

type More = Partial<Omit<z.input<typeof Draft>, "applicationId">>;

/** An agreement being written, with everything an offer needs. The funder is public, and this is no subsidy. */
export const aDraftGrant = async (world: World, by?: ADecision, more: More = {}): Promise<AGrant> => {
  const decision = by ?? (await aDecision(world));
  const { applicationId, commissioner, orgId, amountPence } = decision;
  const recipientOrgId = more.hostOrgId ?? orgId;
  const { grantId } = await world.as(commissioner, () =>
    Grant.draft({
      applicationId,
      terms: wholeTerms(world, amountPence),
      subsidy: { outcome: "notASubsidy", why: "No market activity.", recipientOrgId },
      ...more,
    }),
  );
  return { ...decision, grantId };
};

export const anOfferedGrant = async (world: World, by?: ADecision, more?: More): Promise<AGrant> => {
  const grant = await aDraftGrant(world, by, more);
  await world.as(grant.commissioner, () => Grant.offer({ grantId: grant.grantId }));
  return grant;
};

/** The agreement as someone sees it. */
export const theGrant = (
  world: World,
  who: Id<"person">,
  { grantId }: Pick<AGrant, "grantId">,
): Promise<Info> => world.as(who, () => Grant.fromId({ grantId }));

export const signAs = async (
  world: World,
  who: Id<"person">,
  { grantId }: Pick<AGrant, "grantId">,
): Promise<Info> => {
  const { edition } = await theGrant(world, who, { grantId });
  return world.as(who, () => Grant.sign({ grantId, edition }), newKey());
};

/** A grant both sides have signed, with its pot open. */
export const aLiveGrant = async (world: World, by?: ADecision, more?: More): Promise<AGrant> => {
  const grant = await anOfferedGrant(world, by, more);
  await signAs(world, grant.lead, grant);
  await signAs(world, grant.commissioner, grant);
  return grant;
};
