import { decodeTime, ulid } from "ulid";
import * as z from "zod";

/**
 * Identifiers: `prefix_ulid`, lower case, so that a key built from one is the same however it is cased,
 * and two kinds of id never compile in each other's place.
 */
const prefixes = [
  "person",
  "org",
  "prog",
  "app",
  "pv",
  "say",
  "given",
  "dec",
  "grant",
  "prop",
  "pay",
  "pot",
  "circle",
  "cdec",
  "tx",
  "rcpt",
  "voice",
  "encl",
  "question",
  "matter",
  "ans",
  "cycle",
  "move",
  "exp",
  "ref",
  "cost",
  "note",
  "acct",
  "dlg",
  "rec",
  "event",
  "key",
] as const;

export type Prefix = (typeof prefixes)[number];
export type Id<P extends Prefix> = `${P}_${string}`;

const shape = (prefix: string) => new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`);

/** The schema of one kind of id. `#` and upper case never pass, so an id is safe inside a table key. */
export const idSchema = <P extends Prefix>(prefix: P) =>
  // The pattern proves the prefix, which zod's types can't follow.
  z.string().regex(shape(prefix), "This is not an id we know the shape of.") as unknown as z.ZodType<
    Id<P>,
    string
  >;

/** Latest time that fits in a ULID. */
const END_OF_TIME = 2 ** 48;

/**
 * A fresh id; ids made later sort later, to the millisecond of `at`. A person's says nothing of when they came, so that
 * whoever brings someone in by e-mail can't tell from it whether they were here before.
 */
export const freshId = <P extends Prefix>(prefix: P, at: Date): Id<P> => {
  const time = prefix === "person" ? Math.floor(Math.random() * END_OF_TIME) : at.getTime();
  return `${prefix}_${ulid(time).toLowerCase()}`;
};

/** When an id was made, to the millisecond; a person’s says nothing of it. */
export const madeAt = (id: string): Date => new Date(decodeTime((id.split("_").at(-1) ?? "").toUpperCase()));

/** Does this id name a thing of that kind? */
export const isId = <P extends Prefix>(prefix: P, id: string): id is Id<P> => id.startsWith(`${prefix}_`);
