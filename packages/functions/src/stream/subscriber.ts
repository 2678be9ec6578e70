import type * as z from "zod";
import type { Published } from "./published.ts";

/** A message to one person about one event: plain sentences, and one page to go to. No one's words, no hidden sums. */
export interface Message {
  /** Id of the person it is for. */
  readonly to: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Path of the page it speaks of, such as `/app/`. */
  readonly path: string;
}

interface Heard<F> {
  readonly subject: string;
  readonly actor: string;
  readonly at: string;
  readonly facts: F;
}

export interface Subscriber {
  readonly name: string;
  readonly tell: (event: Published) => Promise<readonly Message[]>;
}

/** Say whom an event concerns and what they are told. Facts are read by the schema that they were written with. */
export const subscriber = <S extends z.ZodType>(
  event: { readonly name: string; readonly facts: S },
  tell: (heard: Heard<z.output<S>>) => Promise<readonly Message[]>,
): Subscriber => ({
  name: event.name,
  tell: ({ subject, actor, at, facts }) => tell({ subject, actor, at, facts: event.facts.parse(facts) }),
});
