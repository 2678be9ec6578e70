import { dayInWords } from "../day.ts";
import { needsConfirming, type Outcome, type SubsidySums } from "./subsidy.rules.ts";

/** What of an agreement decides whether its payments can go. */
export interface DueStanding {
  readonly state: string;
  readonly payeeOrgId: string;
  readonly bankCheck?: { readonly orgId: string; readonly by: string } | undefined;
  readonly subsidy?: { readonly outcome: Outcome; readonly confirmedOn?: string | undefined } | undefined;
}

interface Around {
  readonly today: string;
  /** Whoever would send it; undefined for a reader who would not. */
  readonly payerId?: string | undefined;
  readonly sums?: SubsidySums | undefined;
  /** The day from which a signed change to this payment holds. */
  readonly holdsFrom?: string | undefined;
}

const ofState = ({ state }: DueStanding): string[] => {
  if (state === "live") return [];
  return [state === "paused" ? "The grant is paused." : "The grant is not live."];
};

const ofBank = ({ bankCheck, payeeOrgId }: DueStanding, payerId: string | undefined): string[] => {
  if (bankCheck?.orgId !== payeeOrgId) return ["No one has checked the bank details yet."];
  return bankCheck.by === payerId ? ["You checked the bank details, so someone else sends this."] : [];
};

const ofSubsidy = ({ subsidy }: DueStanding, sums: SubsidySums | undefined): string[] => {
  if (!subsidy || !needsConfirming(subsidy.outcome)) return [];
  if (subsidy.confirmedOn === undefined) return ["The subsidy sum has not been confirmed yet."];
  return sums && sums.threeYearSumPence > sums.limitPence
    ? ["The three-year subsidy sum would be over the legal limit."]
    : [];
};

/** What keeps a payment from going, in words; nothing when it can go. */
export const keptBy = (grant: DueStanding, { today, payerId, sums, holdsFrom }: Around): string[] => [
  ...ofState(grant),
  ...ofBank(grant, payerId),
  ...ofSubsidy(grant, sums),
  ...(holdsFrom !== undefined && holdsFrom > today
    ? [`Both sides signed a change to this payment. It holds from ${dayInWords(holdsFrom)}.`]
    : []),
];

/**
 * What names a payment at the bank: the grant's own number and the payment's in its plan, in capitals, 29 characters.
 * It is there before the payment is sent, is the same in each file, and no other payment has it.
 */
export const referenceOf = (grantId: string, planN: number): string =>
  `${grantId.replace("grant_", "").toUpperCase()}-${String(planN).padStart(2, "0")}`;

/** The end of it, for the line that people read on a statement: banks here allow 18 signs there. 17 characters. */
export const shortReference = (reference: string): string => reference.slice(-17);
