import * as z from "zod";
import { idSchema } from "../id.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { words } from "../text.schema.ts";
import { Proposal, Signature } from "./change.schema.ts";
import { Ended, Ending, Settling } from "./end.schema.ts";
import { sides, states } from "./grant.rules.ts";
import { Look } from "./look.schema.ts";
import { Pause } from "./pause.schema.ts";
import { BankCheck, grantId, Payment } from "./payment.schema.ts";
import { Subsidy, SubsidyFound, Sums } from "./subsidy.schema.ts";
import { DraftTerms } from "./terms.schema.ts";

export { grantId };

/** What lists show, and every decision needs. The words of the agreement are items apart. */
export const Head = z.strictObject({
  grantId,
  programmeId,
  programmeName: z.string(),
  funderOrgId: orgId,
  funderName: z.string(),
  orgId,
  orgName: z.string(),
  hostOrgId: orgId.optional(),
  hostName: z.string().optional(),
  /** Who receives the money: the group, or its host. */
  payeeOrgId: orgId,
  applicationId: idSchema("app"),
  decisionId: z.string(),
  potId: idSchema("pot"),
  state: z.enum(states),
  amountPence: z.int(),
  awardedOn: z.string(),
  startsOn: z.string().optional(),
  endsOn: z.string().optional(),
  publicMoney: z.boolean(),
  /** How often the words have changed before signing; a signature names the edition it was given to. */
  edition: z.int(),
  /** The last signed version; 0 while there is none. */
  versionN: z.int(),
  signedSides: z.array(z.enum(sides)),
  hostYes: z.strictObject({ by: personId, at: z.string() }).optional(),
  bankCheck: BankCheck.optional(),
  subsidy: Subsidy.optional(),
  openProposalId: idSchema("prop").optional(),
  /** Sides that have signed the open proposal. */
  changeSides: z.array(z.enum(sides)),
  /** When it was last paused, and, while it is, the day that is looked at again. */
  pausedAt: z.string().optional(),
  lookOn: z.string().optional(),
  /** A yearly look that one side began, and the day of the last that both did. */
  look: z.strictObject({ at: z.string(), side: z.enum(sides) }).optional(),
  lookedOn: z.string().optional(),
  /** An end before its day that one side asked for, and how it ended. */
  ending: Ending.optional(),
  ended: Ended.optional(),
  /** Numbers of the plan's lines that were paid, and asked for. */
  paid: z.array(z.int()),
  asked: z.array(z.int()),
  paidPence: z.int(),
  /** The day the next payment can be sent, if one can. */
  nextDueOn: z.string().optional(),
  nextDuePence: z.int().optional(),
  /** What the group asked to change in an offer, and what was said when declining. */
  words: z.string().optional(),
  version: z.int(),
});
export type Head = z.infer<typeof Head>;

/** The words of one version, with who signed them. `n` 1 is the first agreement. */
export const Version = z.strictObject({
  n: z.int(),
  /** The day it holds from; missing until it is signed. */
  from: z.string().optional(),
  terms: DraftTerms,
  signatures: z.array(Signature),
  /** For version 2 and on: why it changed, what stood before, who proposed it. */
  why: z.string().optional(),
  before: DraftTerms.optional(),
  proposedBy: personId.optional(),
  proposedAt: z.string().optional(),
});
export type Version = z.infer<typeof Version>;

/** An agreement, whole. Parts a reader may not see are left out. */
export const Info = Head.omit({ subsidy: true, bankCheck: true, nextDueOn: true, nextDuePence: true }).extend(
  {
    /** Where the money is, for those who may look there. */
    potId: Head.shape.potId.optional(),
    /** For people served: the words alone, without money matters. */
    plain: z.boolean(),
    /** The number of the version that holds today. */
    inForce: z.int(),
    versions: z.array(Version),
    proposal: Proposal.optional(),
    payments: z.array(Payment).optional(),
    /** Each time it was paused, the first first. */
    pauses: z.array(Pause).optional(),
    /** Each time both sides looked back on a year, the first first. */
    looks: z.array(Look).optional(),
    /** What has to come out even, once its time is over. */
    settling: Settling.optional(),
    nextDueOn: z.string().optional(),
    nextDuePence: z.int().optional(),
    bankCheck: BankCheck.optional(),
    subsidy: Subsidy.optional(),
    subsidySums: Sums.optional(),
    actions: z.array(z.string()),
    /** Who will be told of what the reader does next, by id. */
    willTell: z.array(personId),
    people: z.record(z.string(), z.string()),
  },
);
export type Info = z.infer<typeof Info>;

/** One line of a list of grants. */
export const Line = Head.pick({
  grantId: true,
  programmeId: true,
  programmeName: true,
  funderOrgId: true,
  funderName: true,
  orgId: true,
  orgName: true,
  hostOrgId: true,
  hostName: true,
  state: true,
  amountPence: true,
  startsOn: true,
  endsOn: true,
  versionN: true,
}).extend({ proposed: z.boolean(), paidPence: z.int().optional() });
export type Line = z.infer<typeof Line>;

export const Draft = z.strictObject({
  applicationId: idSchema("app"),
  hostOrgId: orgId.optional(),
  terms: DraftTerms.default({}),
  subsidy: SubsidyFound.optional(),
});

export const EditDraft = z.strictObject({
  grantId,
  version: z.int(),
  /** Parts given replace those stored; parts left out stay. */
  terms: DraftTerms.default({}),
  /** Parts to take out again. */
  clear: z.array(DraftTerms.keyof()).max(20).default([]),
  /** `null` takes the host away. A new host must say yes anew. */
  hostOrgId: orgId.nullable().optional(),
  subsidy: SubsidyFound.optional(),
});

export const Act = z.strictObject({ grantId });
export const Sign = z.strictObject({ grantId, edition: z.int().min(1) });
export const AskChange = z.strictObject({ grantId, words: words(3000) });
export const Decline = z.strictObject({ grantId, words: words(3000).optional() });
export const ConfirmSubsidy = z.strictObject({
  grantId,
  /** The receiver's own figure for what it had before, in pence; the funder's stands when left out. */
  declaredBeforePence: z.int().min(0).max(10_000_000_000).optional(),
});
