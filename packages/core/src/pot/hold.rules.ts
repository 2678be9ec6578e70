import { addDays } from "../day.ts";
import { rule } from "../error.ts";

/**
 * A pot goes on hold for harm, suspected fraud or theft, and for nothing else. Two people do it, and two look into it.
 * It says nothing about any one spend: while it lasts there are none, and after it they are as free as before.
 */
export const holdReasons = ["harm", "suspectedFraud", "theft"] as const;
export type HoldReason = (typeof holdReasons)[number];

/** 422 for any other reason: what has been learnt, or spent, is talked about instead. */
export const reasonOf = (reason: string): HoldReason => {
  const found = holdReasons.find((each) => each === reason);
  if (found) return found;
  const says = "A pot goes on hold only for harm, suspected fraud or theft. Talk about anything else.";
  throw rule("pot.freeze_reason", says, [{ path: "reason", message: says }]);
};

/** Monday to Friday. Public holidays differ by country, and count as working days here. */
const isWorkingDay = (day: string): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** The day that is so many working days after another. */
export const workingDaysAfter = (day: string, days: number): string => {
  let [on, left] = [day, days];
  while (left > 0) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
};

/** How soon two people look into it, in working days. */
export const REVIEW_DAYS = 5;

/** How many may look into it besides the two who put it on hold. */
export const MOST_REVIEWERS = 4;

/** 422 unless someone else does it too, who holds none of its money. */
export const mustBeTwo = (by: string, others: readonly string[], holders: readonly string[]): void => {
  if (others.includes(by))
    throw rule("pot.two_people", "Two people put a pot on hold. Name someone besides you.", [
      { path: "secondId", message: "Name someone besides you." },
    ]);
  if (others.some((id) => holders.includes(id)))
    throw rule("pot.hold_people", "Someone who holds this pot can’t look into it.");
};

/** Where a pot goes when its hold ends. */
export const afterHold = ["open", "resting"] as const;
export type AfterHold = (typeof afterHold)[number];

export interface Finding {
  readonly byId: string;
  readonly to: AfterHold;
}

/**
 * Whether a finding ends the hold: it does when someone else's stands that says the same. One person alone never ends
 * it (422); who sees it another way than the one before says so, and theirs then stands until someone agrees.
 */
export const ends = (findings: readonly Finding[], said: Finding): boolean => {
  const standing = findings.at(-1);
  if (standing?.byId === said.byId && standing.to === said.to)
    throw rule("pot.one_person", "Two people say what they found. You have, and now someone else does.");
  return standing !== undefined && standing.byId !== said.byId && standing.to === said.to;
};
