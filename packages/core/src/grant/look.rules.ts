import { addMonths } from "../day.ts";
import { rule } from "../error.ts";
import { inPounds } from "../money.rules.ts";

/** What each side says of the year to come. "End" needs one of the reasons for which a grant may end. */
export const lookChoices = ["carryOn", "change", "end"] as const;
export type LookChoice = (typeof lookChoices)[number];

/** A grant is looked at once a year at least; both sides hear of it this many days before. */
export const HEADS_UP_DAYS = 30;

interface Money {
  readonly paidPence: number;
  readonly spentPence: number;
  readonly freePence: number;
  readonly returnedPence: number;
}

const parts = {
  paidPence: "paid",
  spentPence: "spent",
  freePence: "free",
  returnedPence: "gone back",
} as const satisfies Record<keyof Money, string>;

const partsOf = Object.keys(parts) as (keyof Money)[];

export const sameMoney = (one: Money, other: Money): boolean =>
  partsOf.every((part) => one[part] === other[part]);

/** 422 `statement.does_not_match`, naming each sum that is another by now. */
export const mustMatch = (read: Money, now: Money): void => {
  const other = partsOf.filter((part) => read[part] !== now[part]);
  if (other.length === 0) return;
  throw rule(
    "statement.does_not_match",
    "The money is not as you read it. Read it again first.",
    other.map((part) => ({
      path: `statement.${part}`,
      message: `${inPounds(now[part])} is ${parts[part]} now. You read ${inPounds(read[part])}.`,
    })),
    now,
  );
};

interface Looked {
  readonly startsOn?: string | undefined;
  readonly lookedOn?: string | undefined;
}

/** The day by which the next yearly look is due: within a year of its start, or of the last look. */
export const lookDueOn = ({ startsOn, lookedOn }: Looked): string | undefined => {
  const since = lookedOn ?? startsOn;
  return since && addMonths(since, 12);
};

/** What both said: one way, or that they see it differently and talk. */
export const bothSay = (one: LookChoice, other: LookChoice): LookChoice | "talk" =>
  one === other ? one : "talk";
