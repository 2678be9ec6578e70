import { wrongState } from "../error.ts";
import type { Words } from "./spend.schema.ts";

/** Days that a spend stays open to an auditor who asked to read it. After that it is asked again, with a reason. */
export const OPEN_DAYS = 14;

/** An auditor's request, as far as what it opens goes. Both are instants. */
export interface Request {
  readonly byId: string;
  readonly at: string;
  readonly until: string;
}

/** The instant at which what is asked for now closes again. */
export const untilOf = (at: Date): string => new Date(at.getTime() + OPEN_DAYS * 86_400_000).toISOString();

export const isOpen = ({ until }: Pick<Request, "until">, now: string): boolean => now < until;

/** 409 when what someone asked before is still open to them: one reason is enough at a time. */
export const mustNotBeOpen = (own: readonly Request[], now: string): void => {
  if (own.some((request) => isOpen(request, now)))
    throw wrongState("You asked already, and can read it now.");
};

/** Something that was read: when, by whom, and what it was. */
export interface Reading {
  readonly name: string;
  readonly actor: string;
  readonly at: string;
}

/** What was read under one request: by whoever asked, while it was open. */
export const readUnder = <R extends Reading>({ byId, at, until }: Request, readings: readonly R[]): R[] =>
  readings.filter((reading) => reading.actor === byId && reading.at >= at && reading.at < until);

const literally = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** "Jo Hale" is also "Jo" and "Hale"; "of" in a name is no one's. */
const partsOf = (name: string): string[] => [
  name,
  ...name.split(/\s+/).filter((part) => /^\p{Lu}./u.test(part)),
];

/** Words with these names left out, wherever they stand as words of their own. */
export const withoutNames = (text: string, names: readonly string[]): string => {
  const all = [...new Set(names.flatMap(partsOf))].filter((name) => name !== "");
  if (all.length === 0) return text;
  const longestFirst = all.sort((one, other) => other.length - one.length).map(literally);
  return text.replaceAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu"),
    "[name]",
  );
};

/** The copy of a spend's words that an auditor reads: what it was for, with no names, and nothing of what was learnt. */
export const copyOf = (
  { what, why, outsideBecause, tie }: Words,
  names: readonly string[],
): Omit<Words, "learningNote"> => ({
  what: withoutNames(what, names),
  why: withoutNames(why, names),
  ...(outsideBecause === undefined ? {} : { outsideBecause: withoutNames(outsideBecause, names) }),
  ...(tie === undefined ? {} : { tie: withoutNames(tie, names) }),
});
