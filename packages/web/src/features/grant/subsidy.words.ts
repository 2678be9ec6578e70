import { outcomes as known, needsConfirming } from "@allotment/core/grant/subsidy.rules";

const labels: Record<(typeof known)[number], { label: string; hint?: string }> = {
  notASubsidy: { label: "It is not a subsidy" },
  mfa: {
    label: "A subsidy, as minimal help",
    hint: "At most £315,000 over this and the two previous financial years. They confirm in writing first.",
  },
  spei: { label: "A subsidy for services of public interest", hint: "It counts in the same three-year sum." },
  other: { label: "A subsidy by another route", hint: "Say which, and why it fits." },
};

export const outcomes = known.map((value) => ({ value, ...labels[value] }));

/** The four questions; four yes make a subsidy. */
export const screen = [
  { value: "fromPublicMoney", label: "It comes from public money" },
  { value: "toSomeoneWhoSells", label: "It goes to someone who sells things or services" },
  { value: "givesAnAdvantage", label: "It gives them an advantage they would not have otherwise" },
  { value: "couldAffectTrade", label: "It could affect trade or competition" },
] as const;

/** Does this answer count in the three-year sum? */
export const counts = (outcome: string): boolean =>
  known.some((one) => one === outcome && needsConfirming(one));
