import type { FieldError } from "../error.ts";
import { inPounds } from "../money.rules.ts";
import type { Side } from "./grant.rules.ts";
import { type PlanLine, planSum } from "./plan.rules.ts";
import { needsConfirming, type Outcome } from "./subsidy.rules.ts";

/** The words of an agreement as far as they are written. */
export interface DraftTerms {
  readonly purpose?: string | undefined;
  readonly amountPence?: number | undefined;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly promises?: readonly { readonly side: Side; readonly what: string }[] | undefined;
  readonly paymentPlan?: readonly PlanLine[] | undefined;
  readonly learningTime?: { readonly words: string } | undefined;
  readonly learningRhythm?: string | undefined;
  readonly edges?: string | undefined;
  readonly safeguardingNote?: string | undefined;
  readonly dataNote?: string | undefined;
  readonly pledge?: string | undefined;
  readonly subsidyNote?: { readonly recipientOrgId: string } | undefined;
}

/** What the words are held against. */
export interface OfferFacts {
  /** What the grant's pot holds, in pence. */
  readonly potPence: number;
  /** Whether the funder is a public body, so that the subsidy questions must be answered. */
  readonly publicMoney: boolean;
  /** Who receives the money: the group, or its host. */
  readonly payeeOrgId: string;
  readonly subsidy?:
    | { readonly outcome: Outcome; readonly recipientOrgId: string; readonly why?: string | undefined }
    | undefined;
}

const gap = (path: string, message: string): FieldError => ({ path, message });
const blank = (words: string | undefined): boolean => words === undefined || words.trim() === "";

const wordGaps = (terms: DraftTerms): FieldError[] => {
  const needed: [string, string | undefined, string][] = [
    ["purpose", terms.purpose, "Say the purpose in one sentence."],
    ["startsOn", terms.startsOn, "Say when the grant starts."],
    ["endsOn", terms.endsOn, "Say when the grant ends."],
    ["learningTime", terms.learningTime?.words, "Say what time and money is kept for learning."],
    ["learningRhythm", terms.learningRhythm, "Say how often you will talk about what was learnt."],
    ["edges", terms.edges, "Say what was agreed about using the money."],
    ["safeguardingNote", terms.safeguardingNote, "Say who keeps people safe, on both sides."],
    ["dataNote", terms.dataNote, "Say how people’s words and data are looked after."],
    ["pledge", terms.pledge, "Write the funder’s pledge about what went wrong."],
  ];
  return needed.filter(([, words]) => blank(words)).map(([path, , message]) => gap(path, message));
};

const promiseGaps = ({ promises = [] }: DraftTerms): FieldError[] => {
  const missing = (side: Side) => !promises.some((promise) => promise.side === side && !blank(promise.what));
  return [
    ...(missing("funder") ? [gap("promises.funder", "Add at least one promise by the funder.")] : []),
    ...(missing("grantee") ? [gap("promises.grantee", "Add at least one promise by the group.")] : []),
  ];
};

const moneyGaps = ({ amountPence, paymentPlan = [] }: DraftTerms, { potPence }: OfferFacts): FieldError[] => {
  const amount =
    amountPence === potPence
      ? []
      : [gap("amountPence", `The grant’s pot holds ${inPounds(potPence)}. The agreement must say the same.`)];
  const planned = planSum(paymentPlan);
  if (paymentPlan.length === 0) return [...amount, gap("paymentPlan", "Say when the money will be paid.")];
  if (planned === amountPence) return amount;
  return [
    ...amount,
    gap("paymentPlan", `The payments add up to ${inPounds(planned)}. They must add up to the grant.`),
  ];
};

const subsidyGaps = (
  { subsidyNote }: DraftTerms,
  { publicMoney, subsidy, payeeOrgId }: OfferFacts,
): FieldError[] => {
  if (!publicMoney) return [];
  if (!subsidy)
    return [gap("subsidy", "This is public money. Answer the subsidy questions for whoever receives it.")];
  if (subsidy.recipientOrgId !== payeeOrgId)
    return [
      gap(
        "subsidy",
        "Answer the subsidy questions for whoever receives the money: the host, if there is one.",
      ),
    ];
  if (subsidy.outcome === "notASubsidy")
    return blank(subsidy.why) ? [gap("subsidy", "Say why this is not a subsidy.")] : [];
  if (!needsConfirming(subsidy.outcome))
    return blank(subsidy.why) ? [gap("subsidy", "Say which route is used, and why.")] : [];
  if (subsidyNote?.recipientOrgId === payeeOrgId) return [];
  return [
    gap("subsidyNote", "Write the subsidy note for whoever receives the money: the host, if there is one."),
  ];
};

const dateGaps = ({ startsOn, endsOn }: DraftTerms): FieldError[] =>
  startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
    ? [gap("endsOn", "The end must come after the start.")]
    : [];

/** Everything that keeps an agreement from being offered or changed, all at once; empty when it is whole. */
export const gaps = (terms: DraftTerms, facts: OfferFacts): FieldError[] => [
  ...wordGaps(terms),
  ...dateGaps(terms),
  ...promiseGaps(terms),
  ...moneyGaps(terms, facts),
  ...subsidyGaps(terms, facts),
];
