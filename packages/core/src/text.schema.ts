import * as z from "zod";
import { isDay } from "./day.ts";

/** Most characters in one box of words. */
const MOST_WORDS = 6000;

/**
 * Control characters (but tab and new line) and the marks that flip reading direction:
 * they hide or reorder what a reader sees, and no one types them on purpose.
 */
const unseen = /(?![\t\n])\p{Control}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Half a character, which no keyboard makes: it can't be stored as it came, so digests of it would not hold. */
const half = /\p{Surrogate}/gu;

/** Any line end becomes one new line, so that a name or title on one line can't carry a second into a letter's head. */
const clean = (text: string): string =>
  text.replaceAll(/\r\n?/g, "\n").replace(unseen, "").replace(half, "\ufffd").trim();

/** One schema for each length, as many fields share one. */
const forEach = <S>(make: (most: number) => S) => {
  const made = new Map<number, S>();
  return (most: number): S => {
    const schema = made.get(most) ?? make(most);
    made.set(most, schema);
    return schema;
  };
};

// Put into words when it is needed: the first number put into words costs a starting function some ms.
const tooLong = (most: number) => ({
  error: () => `Keep this under ${most.toLocaleString("en-GB")} characters.`,
});

const cleaned = (most: number) =>
  z
    .string("Write this in words.")
    .max(most * 2, tooLong(most))
    .transform(clean);

const needed = forEach((most) =>
  cleaned(most).pipe(z.string().min(1, "This needs some words.").max(most, tooLong(most))),
);
const maybe = forEach((most) => cleaned(most).pipe(z.string().max(most, tooLong(most))));
const onOneLine = forEach((most) =>
  needed(most).pipe(z.string().regex(/^[^\n\t]*$/, "Keep this on one line.")),
);

/** Words that must be there: trimmed plain text, 1 to `most` characters. */
export const words = (most = MOST_WORDS) => needed(most);

/** Words that may be left empty, as in a draft. */
export const maybeWords = (most = MOST_WORDS) => maybe(most);

/** A short name or title on one line, 1 to `most` characters. */
export const line = (most = 140) => onOneLine(most);

/** A real calendar day, `YYYY-MM-DD`. */
export const day = z.string("Give a date.").refine(isDay, {
  error: ({ input }) => (input === "" ? "Give a date." : "Give a real date, as year-month-day."),
});

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime("Give a date and time.");

/** An e-mail address, lower-cased; 254 characters is the standard's limit (RFC 5321). */
export const email = z
  .string("Give an e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "That e-mail address is too long.")
  .pipe(z.email("That does not look like an e-mail address."));

/** The version of a stored thing that an edit was made from; comes from `If-Match`. */
export const version = z.int().min(1);
