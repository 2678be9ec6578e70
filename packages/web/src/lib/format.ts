const PLACE = { timeZone: "Europe/London" } as const;
const day = new Intl.DateTimeFormat("en-GB", { ...PLACE, day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", {
  ...PLACE,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const weekday = new Intl.DateTimeFormat("en-GB", { ...PLACE, weekday: "long" });
const clock = new Intl.DateTimeFormat("en-GB", { ...PLACE, hour: "numeric", minute: "2-digit" });
const year = new Intl.DateTimeFormat("en-GB", { ...PLACE, year: "numeric" });
const names = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** A plain date is a day, not an instant: read it at noon, so no time zone can move it. */
const instant = (at: string | number | Date): Date =>
  typeof at === "string" && at.length === 10 ? new Date(`${at}T12:00:00Z`) : new Date(at);

const sameYear = (at: Date): boolean => year.format(at) === year.format(new Date());

/** "2 November", with the year when it is not this one. Takes "2026-11-02", an ISO time or ms. */
export function inDays(at: string | number | Date): string {
  const when = instant(at);
  return (sameYear(when) ? day : dayAndYear).format(when);
}

/** "Monday 2 November". */
export const inFull = (at: string | number | Date): string => `${weekday.format(instant(at))} ${inDays(at)}`;

/** "9:42". */
export const onClock = (at: string | number | Date): string => clock.format(instant(at)).replace(/^0/, "");

/** "9:42 on Monday 2 November". */
export const atMoment = (at: string | number | Date): string => `${onClock(at)} on ${inFull(at)}`;

const pounds = (pence: number): string =>
  (Math.abs(pence) / 100).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "£1,457.51" from 145751 pence. */
export const money = (pence: number): string => `${pence < 0 ? "−" : ""}£${pounds(pence)}`;

/** "£600,000", with pence only where there are some: for sums that people ask for and agree. Statements use `money`. */
export const agreedMoney = (pence: number): string => money(pence).replace(/\.00$/, "");

/** "+2,000.00" or "−42.50", for a line in a statement. */
export const movement = (pence: number): string => `${pence < 0 ? "−" : "+"}${pounds(pence)}`;

/** "1,957.50", for a sum in a column whose heading says it is money. */
export const sum = (pence: number): string => `${pence < 0 ? "−" : ""}${pounds(pence)}`;

/** Pence from typed pounds such as "24", "£1,457.51" or "0.5"; undefined when it can't be read. */
export function toPence(typed: string): number | undefined {
  const plain = typed.replace(/[£,\s]/g, "");
  if (!/^\d{1,9}(\.\d{0,2})?$/.test(plain)) return undefined;
  const [whole = "0", part = ""] = plain.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** "Mo, Dean and Col". */
export const list = (people: readonly string[]): string => names.format(people);

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "three" up to ten, then figures. */
export const count = (n: number): string => WORDS[n] ?? String(n);

/** "one note", "three notes", "none". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;
