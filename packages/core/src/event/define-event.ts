import type * as z from "zod";

/** Something that happened, in the past tense: `programme.published`. */
export interface DefinedEvent<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly facts: S;
}

export interface Happening {
  readonly name: string;
  readonly subject: string;
  readonly facts: unknown;
}

const catalogue = new Map<string, DefinedEvent>();

/** Name an event and the facts it carries. Each name is defined once. */
export const defineEvent = <S extends z.ZodType>(name: string, facts: S) => {
  if (catalogue.has(name)) throw new Error(`Two events are called ${name}`);
  const event = { name, facts };
  catalogue.set(name, event);
  return {
    ...event,
    /** This event, about the thing with the id `subject`. */
    of: (subject: string, given: z.input<S>): Happening => ({ name, subject, facts: facts.parse(given) }),
  };
};

/** Every event defined so far, by name. */
export const eventCatalogue: ReadonlyMap<string, DefinedEvent> = catalogue;
