import { rule } from "../error.ts";
import { inPounds } from "../money.rules.ts";

/**
 * Subsidy Control Act 2022, s.36–37: minimal financial assistance (MFA). A group that sells things or services may have
 * £315,000 of it over this and the two previous financial years. Notice, written confirmation, and only then the money.
 * When a host holds the money, the host's sums count.
 */
export const MFA_LIMIT_PENCE = 31_500_000;

export const outcomes = ["notASubsidy", "mfa", "spei", "other"] as const;
export type Outcome = (typeof outcomes)[number];

/** MFA, and help for services of public interest, count in one three-year sum and need confirming before money moves. */
export const needsConfirming = (outcome: Outcome): boolean => outcome === "mfa" || outcome === "spei";

/** The financial year a day falls in, named by the year it begins in: 31 March 2027 is in 2026. */
export const financialYear = (day: string): number => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month >= 4 ? year : year - 1;
};

/** Does help given on one day count in the sum on another? This financial year and the two before it. */
export const counts = (givenOn: string, on: string): boolean => {
  const years = financialYear(on) - financialYear(givenOn);
  return years >= 0 && years <= 2;
};

/** Help under one agreement, as it is offered or given. */
export interface Help {
  readonly grantId: string;
  readonly on: string;
  readonly amountPence: number;
}

export interface SubsidySums {
  /** What the receiver said it had before, from anyone, outside these agreements. */
  readonly declaredBeforePence: number;
  /** Under other agreements recorded here. */
  readonly otherGrantsPence: number;
  readonly thisGrantPence: number;
  readonly threeYearSumPence: number;
  readonly limitPence: number;
  /** What is left below the limit after this grant; never below zero. */
  readonly headroomAfterPence: number;
  /** What was left before this grant or change was counted. */
  readonly headroomBeforePence: number;
}

/** The three-year sum of whoever receives the money, on a day, with this grant at `amountPence`. */
export const sums = (
  { grantId, on, amountPence }: Help,
  declaredBeforePence: number,
  known: readonly Help[],
  grantedAlreadyPence = 0,
): SubsidySums => {
  const otherGrantsPence = known
    .filter((help) => help.grantId !== grantId && counts(help.on, on))
    .reduce((sum, help) => sum + help.amountPence, 0);
  const threeYearSumPence = declaredBeforePence + otherGrantsPence + amountPence;
  return {
    declaredBeforePence,
    otherGrantsPence,
    thisGrantPence: amountPence,
    threeYearSumPence,
    limitPence: MFA_LIMIT_PENCE,
    headroomAfterPence: Math.max(0, MFA_LIMIT_PENCE - threeYearSumPence),
    headroomBeforePence: Math.max(
      0,
      MFA_LIMIT_PENCE - declaredBeforePence - otherGrantsPence - grantedAlreadyPence,
    ),
  };
};

/** Words of an agreement with the three-year sum in their notice as it stands when the notice is given. */
export const noticed = <Note extends object, Terms extends { readonly subsidyNote?: Note | undefined }>(
  terms: Terms,
  given: Pick<SubsidySums, "threeYearSumPence"> | undefined,
): Terms =>
  terms.subsidyNote && given
    ? { ...terms, subsidyNote: { ...terms.subsidyNote, threeYearSumPence: given.threeYearSumPence } }
    : terms;

/** 422 `subsidy.limit`, with the sums, when the help would go over the legal limit. */
export const mustFit = (given: SubsidySums): void => {
  if (given.threeYearSumPence <= given.limitPence) return;
  throw rule(
    "subsidy.limit",
    `Over three years this would come to ${inPounds(given.threeYearSumPence)}. The law allows ${inPounds(given.limitPence)}. ` +
      `There is ${inPounds(given.headroomBeforePence)} of room.`,
    [],
    given,
  );
};

/** 422 `subsidy.not_confirmed` until the receiver has confirmed in writing, when the outcome needs it. */
export const mustBeConfirmed = (
  subsidy: { readonly outcome: Outcome; readonly confirmedOn?: string | undefined } | undefined,
): void => {
  if (!subsidy || !needsConfirming(subsidy.outcome) || subsidy.confirmedOn !== undefined) return;
  throw rule(
    "subsidy.not_confirmed",
    "The group that receives the money must confirm its subsidy sum in writing first.",
  );
};
