import { badInput, type DomainError, type FieldError, rule } from "../error.ts";
import type { ReviewGroup } from "../membership/review-group.ts";
import { inPounds } from "../money.rules.ts";

export const choices = ["fund", "smallerStart", "keepTalking", "notThisTime"] as const;
export type Choice = (typeof choices)[number];

/** What each choice says to the people who applied. */
export const choiceWords: Record<Choice, string> = {
  fund: "Yes, let us start.",
  smallerStart: "Yes, with a smaller first step.",
  keepTalking: "Not yet. Let us keep talking.",
  notThisTime: "Not this time. Here is why.",
};

/** Choices that bring money, at once. */
export const brings = (choice: Choice): choice is "fund" | "smallerStart" =>
  choice === "fund" || choice === "smallerStart";

/** Shortest and longest reason, in characters. */
const REASON = { least: 20, most: 1500 } as const;

interface Reasons {
  readonly reason: string;
  readonly cites: readonly string[];
  readonly noServedBecause?: string | undefined;
}

interface Voice {
  readonly perspectiveId: string;
  readonly group: ReviewGroup;
}

const length = ({ reason }: Reasons): FieldError[] =>
  reason.length >= REASON.least && reason.length <= REASON.most
    ? []
    : [{ path: "reason", message: "Give the reason in 20 to 1,500 characters." }];

const unknown = ({ cites }: Reasons, voices: readonly Voice[]): FieldError[] =>
  cites.flatMap((id, at) =>
    voices.some(({ perspectiveId }) => perspectiveId === id)
      ? []
      : [{ path: `cites.${at}`, message: "This is not one of the perspectives on this application." }],
  );

const served = ({ cites, noServedBecause }: Reasons, voices: readonly Voice[]): FieldError[] =>
  noServedBecause ||
  voices.some(({ perspectiveId, group }) => group === "peopleServed" && cites.includes(perspectiveId))
    ? []
    : [{ path: "cites", message: "Point to the words of people served, or say why you can’t." }];

/** 422 `decision.reason_needed` unless the reason is there and stands on what people served said. */
export const mustGiveReason = (given: Reasons, voices: readonly Voice[]): void => {
  const fields = [...length(given), ...unknown(given, voices), ...served(given, voices)];
  if (fields.length === 0) return;
  throw rule(
    "decision.reason_needed",
    "A decision gives its reason, and says whose words it stands on.",
    fields,
  );
};

/** 400 for a dissent that points to words nobody gave. */
export const mustKnowDissent = (
  dissent: "none" | readonly { readonly perspectiveId?: string | undefined }[],
  voices: readonly Voice[],
): void => {
  if (dissent === "none") return;
  const stray = dissent.flatMap(({ perspectiveId }, at) =>
    perspectiveId === undefined || voices.some((voice) => voice.perspectiveId === perspectiveId) ? [] : [at],
  );
  if (stray.length > 0)
    throw badInput(
      stray.map((at) => ({
        path: `dissent.${at}.perspectiveId`,
        message: "This is not one of the perspectives on this application.",
      })),
    );
};

/** 422 `decision.tied` when whoever decides knows the people who applied. */
export const mustBeFree = (tied: boolean): void => {
  if (tied)
    throw rule("decision.tied", "You have a tie to this one, so someone else who holds the fund decides.");
};

interface Amount {
  readonly choice: Choice;
  readonly amountPence: number;
  readonly askedPence: number;
  readonly freePence: number;
}

/** 422 `money.not_enough` with what is free, in pence. */
export const notEnough = (freePence: number): DomainError =>
  rule(
    "money.not_enough",
    `There is ${inPounds(freePence)} free in the fund.`,
    [{ path: "amountPence", message: `Give ${inPounds(freePence)} or less.` }],
    { freePence },
  );

/** 422 `money.not_enough` with what is free; 400 for a smaller step that is not smaller. All sums in pence. */
export const mustAfford = ({ choice, amountPence, askedPence, freePence }: Amount): void => {
  if (choice === "smallerStart" && amountPence >= askedPence)
    throw badInput([
      { path: "amountPence", message: `They asked for ${inPounds(askedPence)}. Give a smaller step.` },
    ]);
  if (amountPence > freePence) throw notEnough(freePence);
};

/** What a group's pot is called unless whoever decides says otherwise; cut where a long name would not fit. */
export const potName = (orgName: string): string => {
  const end = " grant";
  const letters = [...orgName];
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  while (letters.length > 50 || bytes(letters.join("")) > 80) letters.pop();
  return `${letters.join("").trim()}${end}`;
};
