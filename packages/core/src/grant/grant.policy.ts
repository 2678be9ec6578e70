import { holds, isPerson } from "../access/permit.ts";
import { groupStaff, keepers, type Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Side } from "./grant.rules.ts";
import type { Head } from "./grant.schema.ts";
import { needsConfirming } from "./subsidy.rules.ts";

/** What decides who may do what with a grant. */
export type Party = Pick<
  Head,
  "programmeId" | "funderOrgId" | "orgId" | "hostOrgId" | "payeeOrgId" | "subsidy"
> & {
  /** People who hold the grant's pot; known where the agreement is shown. */
  readonly holderIds?: readonly string[];
};

const atFunder = (actor: Actor, { programmeId, funderOrgId }: Party, roles: readonly Role[]): boolean =>
  holds(actor, roles, [programmeId, funderOrgId]);

const commissions = (actor: Actor, grant: Party): boolean => atFunder(actor, grant, ["commissioner"]);
const convenes = (actor: Actor, grant: Party): boolean => atFunder(actor, grant, ["commissioner", "steward"]);
const leads = (actor: Actor, { orgId }: Party): boolean => holds(actor, ["granteeLead"], [orgId]);
const hosts = (actor: Actor, { hostOrgId }: Party): boolean =>
  hostOrgId !== undefined && holds(actor, ["granteeLead"], [hostOrgId]);

/** The side someone signs for; someone in both signs for the group. */
export const sideOf = (actor: Actor, grant: Party): Side | undefined => {
  if (leads(actor, grant)) return "grantee";
  return commissions(actor, grant) ? "funder" : undefined;
};

/** The side someone speaks for: a steward speaks for the funder, but does not sign. */
export const speaksFor = (actor: Actor, grant: Party): Side | undefined =>
  sideOf(actor, grant) ?? (convenes(actor, grant) ? "funder" : undefined);

const signs = (actor: Actor, grant: Party): boolean => sideOf(actor, grant) !== undefined;

const eitherSide = (actor: Actor, grant: Party): boolean => speaksFor(actor, grant) !== undefined;

const seesMoney = (actor: Actor, grant: Party): boolean =>
  actor.type === "system" || atFunder(actor, grant, keepers) || leads(actor, grant) || hosts(actor, grant);

const seesWhole = (actor: Actor, grant: Party): boolean =>
  seesMoney(actor, grant) ||
  holds(actor, ["granteeWorker"], [grant.orgId]) ||
  atFunder(actor, grant, ["learningPartner"]) ||
  (grant.holderIds ?? []).some((holder) => isPerson(actor, holder));

/** Whoever receives the money confirms its own subsidy sum. */
const receives = (actor: Actor, { subsidy, payeeOrgId }: Party): boolean =>
  holds(
    actor,
    ["granteeLead"],
    [subsidy && needsConfirming(subsidy.outcome) ? subsidy.recipientOrgId : payeeOrgId],
  );

/** Who may do what with an agreement. Both sides can ask for a change; only a lead and a commissioner sign. */
export const can = {
  /** The words, or for people the group serves a plain version of them. */
  see: (actor: Actor, grant: Party): boolean =>
    seesWhole(actor, grant) || holds(actor, ["citizen"], [grant.orgId]),
  seeWhole: seesWhole,
  /** The payment plan, payments, bank check and subsidy sums. */
  seeMoney: seesMoney,
  draft: convenes,
  editDraft: convenes,
  offer: commissions,
  askChange: leads,
  sign: signs,
  decline: leads,
  sayHostYes: hosts,
  confirmSubsidy: receives,
  checkBank: convenes,
  askPayment: leads,
  pay: commissions,
  proposeChange: eitherSide,
  signChange: signs,
  dropChange: eitherSide,
  pause: commissions,
  keepPause: commissions,
  resume: commissions,
  beginLook: signs,
  answerLook: signs,
  askEnd: signs,
  agreeEnd: signs,
  dropEnd: signs,
  end: signs,
};

/** Who can be the second person when a grant is paused: they answer for the money, or for safety. */
export const mayPauseWith = (actor: Actor, grant: Party): boolean =>
  atFunder(actor, grant, ["commissioner", "steward", "governor", "safeguardingLead"]);

/** Who may read the payment register of a programme. */
export const maySeeRegister = (
  actor: Actor,
  place: { readonly programmeId: string; readonly funderOrgId: string },
): boolean => actor.type === "system" || holds(actor, keepers, [place.programmeId, place.funderOrgId]);

/** Who may enter payments of a programme in the register, and who may say that it was laid beside the bank's. */
export const mayPay = (
  actor: Actor,
  place: { readonly programmeId: string; readonly funderOrgId: string },
): boolean => holds(actor, ["commissioner"], [place.programmeId, place.funderOrgId]);
export const mayMatch = (
  actor: Actor,
  place: { readonly programmeId: string; readonly funderOrgId: string },
): boolean => holds(actor, ["commissioner", "steward"], [place.programmeId, place.funderOrgId]);

/** Who may list the grants of a programme. */
export const maySeeList = (
  actor: Actor,
  place: { readonly programmeId: string; readonly funderOrgId: string },
): boolean =>
  maySeeRegister(actor, place) || holds(actor, ["learningPartner"], [place.programmeId, place.funderOrgId]);

/** Who may list what a group was granted: its own people who run it. */
export const maySeeGroup = (actor: Actor, orgId: string): boolean =>
  actor.type === "system" || holds(actor, groupStaff, [orgId]);
