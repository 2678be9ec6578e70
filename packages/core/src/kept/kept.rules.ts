import { dayInWords } from "../day.ts";

/** What a funder promised in a programme, and whether it was kept, in words. It is about the funder alone. */
export interface Kept {
  readonly promised: string;
  readonly kept: string;
}

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** "Two groups", "Eleven" and more in figures. */
const some = (n: number, one: string, more: string): string => `${small[n] ?? n} ${n === 1 ? one : more}`;

const last = (days: readonly string[]): string => dayInWords([...days].sort().at(-1) ?? "");

interface Sent {
  /** The day it was answered, if it was. */
  readonly answeredOn?: string | undefined;
}

/** Everyone hears by a day. */
export const hearing = (sent: readonly Sent[], decisionBy: string | undefined, today: string): Kept[] => {
  if (decisionBy === undefined || sent.length === 0) return [];
  const promised = `Every group hears from us by ${dayInWords(decisionBy)}.`;
  const waiting = sent.filter(({ answeredOn }) => answeredOn === undefined).length;
  const late = sent.flatMap(({ answeredOn }) => (answeredOn && answeredOn > decisionBy ? [answeredOn] : []));
  const heardLate =
    late.length > 0
      ? [`${some(late.length, "group", "groups")} heard later, the last on ${last(late)}.`]
      : [];
  if (waiting === 0 && late.length === 0) return [{ promised, kept: "Every group did." }];
  if (today <= decisionBy)
    return [{ promised, kept: `${some(waiting, "group waits", "groups wait")} still. There is time.` }];
  const still = waiting > 0 ? [`${some(waiting, "group waits", "groups wait")} still, past that day.`] : [];
  return [{ promised, kept: [...heardLate, ...still].join(" ") }];
};

const dates: Readonly<Record<string, string>> = {
  closesOn: "Applications close",
  decisionBy: "Every group hears",
  startsOn: "The work begins",
  endsOn: "The work goes on until",
};

/** Dates that were moved, which can only be later, and why. */
export const moving = (
  moves: readonly {
    readonly field: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[],
): Kept[] =>
  moves.map(({ field, from, to, reason }) => ({
    promised: `${dates[field] ?? "A day was given"}: ${dayInWords(from)}.`,
    kept: `We moved it to ${dayInWords(to)}. ${reason}`,
  }));

interface Review {
  /** Groups that read it, and those that could not be reached, with why. */
  readonly spoken: readonly string[];
  readonly notReached: readonly { readonly group: string }[];
}

/** The named groups that had not read it: those it was said of, and those nothing was said of. */
const silentIn = ({ spoken, notReached }: Review, named: readonly string[]) => {
  const silent = named.filter((group) => !spoken.includes(group));
  const said = silent.filter((one) => notReached.some(({ group }) => group === one));
  return { away: said.length > 0, unread: silent.length > said.length };
};

/** Each group that was promised reads, or it is said why not. */
export const reading = (answered: readonly Review[], named: readonly string[]): Kept[] => {
  if (answered.length === 0) return [];
  const promised = "Each group we named reads each application, and every answer has its reasons in full.";
  const found = answered.map((review) => silentIn(review, named));
  const away = found.filter((one) => one.away).length;
  const silent = found.filter((one) => one.unread).length;
  const applications = (n: number) => some(n, "application", "applications").toLowerCase();
  const lines = [
    ...(away > 0 ? [`For ${applications(away)} we could not reach a group, and said why.`] : []),
    ...(silent > 0 ? [`For ${applications(silent)} a group had not read it when we answered.`] : []),
  ];
  return [{ promised, kept: lines.length > 0 ? lines.join(" ") : "They did, for each answer that stands." }];
};

interface Paid {
  readonly dueOn?: string | undefined;
  readonly paidOn: string;
}

/** Money goes by its agreed day. `unsent` are days agreed that have passed, with nothing sent. */
export const paying = (paid: readonly Paid[], unsent: readonly string[]): Kept[] => {
  const dated = paid.filter(({ dueOn }) => dueOn !== undefined);
  if (dated.length === 0 && unsent.length === 0) return [];
  const promised = "Payments go by the day agreed for them.";
  const late = dated.filter(({ dueOn = "", paidOn }) => paidOn > dueOn).map(({ paidOn }) => paidOn);
  const lines = [
    ...(late.length > 0
      ? [`${some(late.length, "payment", "payments")} went later than agreed, the last on ${last(late)}.`]
      : []),
    ...(unsent.length > 0
      ? [`${some(unsent.length, "payment is", "payments are")} past the day agreed, and not sent yet.`]
      : []),
  ];
  return [{ promised, kept: lines.length > 0 ? lines.join(" ") : "Each one did." }];
};

/** Said to whoever would ask more of a group: their time is for learning too. */
export const asked = (asks: number): string | undefined =>
  asks === 0
    ? undefined
    : `This grantee has already given time to ${asks === 1 ? "1 ask" : `${asks} asks`} this month.`;
