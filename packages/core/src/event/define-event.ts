import type * as z from "zod";

/** One thing that happened, ready to be written with the change that made it so. */
export interface Happening {
  readonly name: string;
  /** The id of the thing it happened to. */
  readonly subject: string;
  readonly facts: unknown;
}

const names = new Set<string>();

/** Names an event, in the past tense (`programme.published`), and the facts it carries. Each name is defined once. */
export const defineEvent = <S extends z.ZodType>(name: string, facts: S) => {
  if (names.has(name)) throw new Error(`Two events are called ${name}`);
  names.add(name);
  return {
    name,
    facts,
    /** This event, about the thing with the id `subject`. */
    of: (subject: string, given: z.input<S>): Happening => ({ name, subject, facts: facts.parse(given) }),
  };
};
