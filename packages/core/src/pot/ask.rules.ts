import { addDays, dayOf } from "../day.ts";
import type { Mode, PotState } from "./pot.rules.ts";

/**
 * Two questions to those who hold a pot, and how they stay few. Both can be left: nothing waits for an answer, and
 * nothing is made of there being none.
 */

/** "What happened next?" leaves a home by itself after this many days: an old question is a burden. */
export const ASKED_FOR_DAYS = 60;

/** The most spends that one home asks about at once, the newest; the others come as these go. */
export const MOST_ASKED = 3;

/** Days in which nothing at all happened in a pot before its holders are asked, and between asking and asking again. */
export const QUIET_DAYS = 28;

/** The day from which someone is asked what happened next: so many days after the one it was written down on. */
export const askFromOf = (at: string, noteAfterSpendDays: number): string =>
  addDays(dayOf(new Date(at)), noteAfterSpendDays);

/** The first and last day of which questions are still asked today. */
export const askedNow = (today: string): { readonly from: string; readonly to: string } => ({
  from: addDays(today, -ASKED_FOR_DAYS),
  to: today,
});

/** Whether a question of these days is asked today. */
export const isAsked = (askFrom: string | undefined, today: string): boolean => {
  const { from, to } = askedNow(today);
  return askFrom !== undefined && askFrom >= from && askFrom <= to;
};

/** A pot, as far as asking about it goes. */
export interface Quiet {
  readonly state: PotState;
  readonly balance: number;
  readonly whoDecides: Mode;
  readonly lastAt: string;
  readonly openUntil?: string | undefined;
}

const longAgo = (at: string, today: string): boolean => addDays(dayOf(new Date(at)), QUIET_DAYS) <= today;

/** A fund hands out to pots below it, and no one uses it: it is quiet by its nature. */
export const takesAnswer = ({ whoDecides }: Pick<Quiet, "whoDecides">): boolean => whoDecides !== "funder";

/**
 * Whether an open pot has money that nothing was done with for 28 days. Every line of its statement starts them anew,
 * one that moves no money too: whoever has just opened or reopened it, come to hold it, or changed what they agreed
 * had it in hand a moment ago, and is not asked that same day. So the head's `lastAt` says it all, at no read more.
 */
export const isQuiet = (pot: Quiet, today: string): boolean =>
  pot.state === "open" &&
  pot.balance > 0 &&
  takesAnswer(pot) &&
  (pot.openUntil === undefined || pot.openUntil >= today) &&
  longAgo(pot.lastAt, today);

/** Whether its holders are asked: it is quiet, and none of them said anything about it for 28 days. */
export const asksUse = (pot: Quiet, answeredAt: string | undefined, today: string): boolean =>
  isQuiet(pot, today) && (answeredAt === undefined || longAgo(answeredAt, today));
