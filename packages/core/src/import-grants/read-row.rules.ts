/**
 * One grant in the 360Giving shape, read as people really write it: UK dates, extra keys, amounts with pence.
 * Pure, so that the portal can show what it found before anything is sent.
 * Shape: 360Giving Data Standard 1.4 (`id`, `title`, `amountAwarded`, `awardDate`, one funder, one recipient).
 */
import { isDay } from "../day.ts";
import { inPounds, MOST_PENCE } from "../money.rules.ts";

/** A grant we can record: who gave what to whom, when, under which id of theirs. */
export interface GrantRow {
  readonly sourceId: string;
  readonly title: string;
  readonly amountPence: number;
  /** `YYYY-MM-DD`. */
  readonly awardedOn: string;
  readonly funderRef: string;
  readonly recipientRef: string;
  readonly recipientName: string;
}

/** Rows that are right as they are, and not ours to take in. */
const leftOutBecause = ["otherFunder", "toOnePerson", "ofZero"] as const;
export type LeftOutBecause = (typeof leftOutBecause)[number];

export type ReadRow =
  | { readonly kind: "row"; readonly row: GrantRow }
  | { readonly kind: "leftOut"; readonly because: LeftOutBecause }
  | { readonly kind: "problems"; readonly problems: readonly string[] };

const MOST_TITLE = 200;
const MOST_ID = 200;
const MOST_NAME = 140;
const MOST_REF = 80;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Control characters and marks that flip reading direction: no one types them on purpose. */
const unseen = /[\p{Control}\u202a-\u202e\u2066-\u2069]/gu;

/** A value as someone wrote it, to say back to them: words or a number. Lists and objects have no such form. */
export const asWritten = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** Text on one line, with nothing hidden in it. */
const text = (value: unknown): string =>
  typeof value === "string" ? value.replaceAll(unseen, " ").replaceAll(/\s+/g, " ").trim() : "";

/** The start of a long text, cut so that no character is halved. */
const cut = (whole: string, most: number): string =>
  whole.length <= most ? whole : `${whole.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;

/** The one organisation in a list of one, as the standard has it. */
const first = (value: unknown): Record<string, unknown> => {
  const [only] = Array.isArray(value) ? value : [];
  return isRecord(only) ? only : {};
};

/** `2014-06-05`, `2014-06-05T00:00:00+00:00` or `05/06/2014` (day first, as in the UK) → `2014-06-05`. */
export const readDate = (written: string): string | undefined => {
  const uk = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s.*)?$/.exec(written);
  const day = uk ? `${uk[3]}-${uk[2]?.padStart(2, "0")}-${uk[1]?.padStart(2, "0")}` : written.slice(0, 10);
  return isDay(day) && (uk !== null || /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(written)) ? day : undefined;
};

/** Pounds to whole pence, or undefined when there is a part of a penny or it is out of range. */
const toWholePence = (amount: number): number | undefined => {
  const pence = Math.round(amount * 100);
  const whole = Math.abs(amount * 100 - pence) < 1e-4;
  return whole && pence > 0 && pence <= MOST_PENCE ? pence : undefined;
};

const readAmount = (amount: unknown): number | undefined => {
  if (typeof amount === "number") return amount;
  if (typeof amount !== "string" || !/^£?[\d,]+(\.\d+)?$/.test(amount.trim())) return undefined;
  return Number(amount.replaceAll(/[£,\s]/g, ""));
};

const problemsOf = (grant: Record<string, unknown>, row: Partial<GrantRow>, today: string): string[] => {
  const problems: string[] = [];
  const need = (found: unknown, says: string) => {
    if (!found) problems.push(says);
  };
  need(row.sourceId, "It has no id.");
  if ((row.sourceId?.length ?? 0) > MOST_ID) problems.push(`Its id is over ${MOST_ID} characters.`);
  if ((row.recipientRef?.length ?? 0) > MOST_REF)
    problems.push(`The id of who the money went to is over ${MOST_REF} characters.`);
  if (row.recipientRef && row.recipientRef === row.funderRef)
    problems.push("It says that the funder gave the money to itself.");
  need(row.title, "It has no title.");
  need(row.recipientRef, "It does not say who the money went to, by id.");
  need(row.recipientName, "It does not name who the money went to.");
  if (grant.recipientOrganization !== undefined && grant.recipientIndividual !== undefined)
    problems.push("It names a group and a person as taking the money. It should name one.");
  const currency = text(grant.currency) || "GBP";
  if (currency !== "GBP") problems.push(`It is in ${currency.slice(0, 10)}. We keep pounds only.`);
  need(
    row.amountPence,
    `Its amount is not one we can keep: ${asWritten(grant.amountAwarded).slice(0, 20) || "none"}. The most is ${inPounds(MOST_PENCE)}.`,
  );
  need(row.awardedOn, `Its award date is not a real date: ${text(grant.awardDate).slice(0, 30) || "none"}.`);
  if (row.awardedOn && row.awardedOn > today) problems.push("Its award date has not come yet.");
  return problems;
};

/**
 * Read one grant of a file.
 * @param funderRef the org-id of the importer's own organisation: rows of any other funder are left out.
 * @param today `YYYY-MM-DD`, by the clock given.
 */
export const readRow = (grant: unknown, funderRef: string, today: string): ReadRow => {
  if (!isRecord(grant)) return { kind: "problems", problems: ["It is not a grant we can read."] };
  const funder = text(first(grant.fundingOrganization).id);
  if (funder === "") return { kind: "problems", problems: ["It does not say who gave the money, by id."] };
  if (funder !== funderRef) return { kind: "leftOut", because: "otherFunder" };
  if (grant.recipientIndividual !== undefined && grant.recipientOrganization === undefined)
    return { kind: "leftOut", because: "toOnePerson" };
  const amount = readAmount(grant.amountAwarded);
  if (amount === 0) return { kind: "leftOut", because: "ofZero" };
  const recipient = first(grant.recipientOrganization);
  const row = {
    sourceId: text(grant.id),
    title: cut(text(grant.title), MOST_TITLE),
    amountPence: amount === undefined ? undefined : toWholePence(amount),
    awardedOn: readDate(text(grant.awardDate)),
    funderRef: funder,
    recipientRef: text(recipient.id),
    recipientName: cut(text(recipient.name), MOST_NAME),
  };
  const problems = problemsOf(grant, row, today);
  const { amountPence, awardedOn } = row;
  return problems.length > 0 || amountPence === undefined || awardedOn === undefined
    ? { kind: "problems", problems }
    : { kind: "row", row: { ...row, amountPence, awardedOn } };
};
