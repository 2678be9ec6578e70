import { addDays, dayInWords } from "../day.ts";
import { badInput, rule } from "../error.ts";

/**
 * A grant is paused for harm, suspected fraud, the law, insolvency, or because the group asks, and for nothing else.
 * While it is, no payment goes and nothing is agreed anew. Its pot stays as it is.
 */
export const pauseReasons = ["harm", "suspectedFraud", "law", "insolvency", "groupAsks"] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** 422 for any other reason: what has been learnt, or spent, is talked about instead. */
export const pauseReasonOf = (reason: string): PauseReason => {
  const found = pauseReasons.find((each) => each === reason);
  if (found) return found;
  const says =
    "A grant is paused only for harm, suspected fraud, the law, insolvency, or when the group asks. Talk about anything else.";
  throw rule("pause.reason_not_allowed", says, [{ path: "reason", message: says }]);
};

/** 400 for a day that has gone, or that is further ahead than a pause may go without being looked at again. */
export const mustBeSoon = (lookOn: string, today: string, days: number): void => {
  const last = addDays(today, days);
  if (lookOn >= today && lookOn <= last) return;
  throw badInput([{ path: "lookOn", message: `Give a day from today to ${dayInWords(last)}.` }]);
};

/** 422 for one person alone. */
export const mustBeTwoToPause = (by: string, secondId: string): void => {
  if (by !== secondId) return;
  throw rule("pause.two_people", "Two people pause a grant. Name someone besides you.", [
    { path: "secondId", message: "Name someone besides you." },
  ]);
};
