import { addMonths } from "../day.ts";

/**
 * When money moves under an agreement: on signing, on a date or when the group asks. Nothing else can trigger it,
 * so no result, count or report ever stands between a group and money it was promised.
 */
export const paymentKinds = ["onSign", "onDate", "onRequest"] as const;
export type PaymentKind = (typeof paymentKinds)[number];

/** One agreed payment. `n` is its number in the plan. */
export interface PlanLine {
  readonly n: number;
  readonly kind: PaymentKind;
  /** The day, for `onDate`. */
  readonly onDate?: string | undefined;
  readonly amountPence: number;
}

/** What the plan adds up to, in pence. */
export const planSum = (plan: readonly PlanLine[]): number =>
  plan.reduce((sum, line) => sum + line.amountPence, 0);

const sameLine = (a: PlanLine, b: PlanLine): boolean =>
  a.kind === b.kind && a.onDate === b.onDate && a.amountPence === b.amountPence;

/** Numbers of lines that were paid and that a new plan would change or drop. What is paid stays as it was agreed. */
export const paidLinesTouched = (
  before: readonly PlanLine[],
  after: readonly PlanLine[],
  paid: readonly number[],
): number[] =>
  before
    .filter((line) => paid.includes(line.n))
    .filter((line) => {
      const now = after.find(({ n }) => n === line.n);
      return now === undefined || !sameLine(line, now);
    })
    .map(({ n }) => n);

/** What stands with the payments of a plan. */
export interface PlanStanding {
  readonly paid: readonly number[];
  /** Lines the group has asked for. */
  readonly asked: readonly number[];
}

/** The day from which a line may be paid, or undefined while it waits for the group to ask. */
export const payableFrom = (
  line: PlanLine,
  startsOn: string,
  asked: readonly number[],
): string | undefined => {
  if (line.kind === "onDate") return line.onDate;
  if (line.kind === "onSign") return startsOn;
  return asked.includes(line.n) ? startsOn : undefined;
};

/** A line that has its day: it can be paid from then on. */
export interface DueLine {
  readonly line: PlanLine;
  readonly on: string;
}

/** The unpaid lines that have their day, the soonest first. Those that wait to be asked for are not among them. */
export const duesOf = (
  plan: readonly PlanLine[],
  startsOn: string,
  { paid, asked }: PlanStanding,
): DueLine[] =>
  plan
    .filter(({ n }) => !paid.includes(n))
    .flatMap((line) => {
      const on = payableFrom(line, startsOn, asked);
      return on === undefined ? [] : [{ line, on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.line.n - b.line.n));

/** The unpaid line that can be paid soonest, with its day; undefined when none is left or all wait to be asked for. */
export const nextDue = (
  plan: readonly PlanLine[],
  startsOn: string,
  standing: PlanStanding,
): DueLine | undefined => duesOf(plan, startsOn, standing)[0];

/** Payments of the same size by date, some months apart; the last takes the pence that do not divide. */
export const evenPlan = (
  amountPence: number,
  times: number,
  firstOn: string,
  monthsApart: number,
): PlanLine[] => {
  const each = Math.floor(amountPence / times);
  return Array.from({ length: times }, (_, index) => ({
    n: index + 1,
    kind: "onDate" as const,
    onDate: addMonths(firstOn, index * monthsApart),
    amountPence: index === times - 1 ? amountPence - each * (times - 1) : each,
  }));
};
