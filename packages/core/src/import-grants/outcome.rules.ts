import { dayInWords } from "../day.ts";
import { inPounds } from "../money.rules.ts";
import type { GrantRow } from "./read-row.rules.ts";

/** What became of a row that was sent. */
export const outcomes = ["made", "here", "differs", "leftOut", "problem"] as const;
export type Outcome = (typeof outcomes)[number];

/** Facts of a grant as they were recorded first. */
export interface Recorded {
  readonly title: string;
  readonly amountPence: number;
  readonly awardedOn: string;
}

/**
 * How a row differs from what was recorded under its id before, in words; none when they say the same.
 * What was recorded stands: a later file never changes it.
 */
export const differences = (row: GrantRow, recorded: Recorded): string[] => {
  const found: string[] = [];
  const compare = (what: string, here: string, there: string) => {
    if (here !== there) found.push(`${what} here: ${here}. In the file: ${there}.`);
  };
  compare("Amount", inPounds(recorded.amountPence), inPounds(row.amountPence));
  compare("Award date", dayInWords(recorded.awardedOn), dayInWords(row.awardedOn));
  compare("Title", recorded.title, row.title);
  return found;
};
