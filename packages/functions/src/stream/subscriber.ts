import type * as z from "zod";
import type { Published } from "./published.ts";

/**
 * A message to one person about one event: plain sentences, and one page to go to. No one's words, no hidden sums; a
 * copy of what their own group sent, which they asked for, is the one that holds words.
 */
export interface Message {
  /** Id of the person it is for. */
  readonly to: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Path of the page it speaks of, such as `/app/`. */
  readonly path: string;
}

interface Heard<F> {
  readonly eventId: string;
  readonly subject: string;
  readonly actor: string;
  readonly at: string;
  readonly facts: F;
}

/** A page of messages, and where the rest begins when there are more. */
export interface Telling {
  readonly messages: readonly Message[];
  readonly next?: string | undefined;
}

export interface Subscriber {
  readonly name: string;
  readonly tell: (event: Published) => Promise<Telling>;
}

interface Listened<S extends z.ZodType> {
  readonly name: string;
  readonly facts: S;
}

/**
 * Say whom an event concerns, a page at a time, and what they are told: for events that concern as many as there are.
 * Each page comes by itself through the queue. Facts are read by the schema that they were written with.
 */
export const pagedSubscriber = <S extends z.ZodType>(
  event: Listened<S>,
  tell: (heard: Heard<z.output<S>>, from?: string) => Promise<Telling>,
): Subscriber => ({
  name: event.name,
  tell: ({ eventId, subject, actor, at, facts, from }) =>
    tell({ eventId, subject, actor, at, facts: event.facts.parse(facts) }, from),
});

/** Say whom an event concerns and what they are told, when they are few. */
export const subscriber = <S extends z.ZodType>(
  event: Listened<S>,
  tell: (heard: Heard<z.output<S>>) => Promise<readonly Message[]>,
): Subscriber => pagedSubscriber(event, async (heard) => ({ messages: await tell(heard) }));

/** Several lists of people, read one after the other; where to read on says in which. */
export const inTurn =
  (...lists: readonly ((from?: string) => Promise<Telling>)[]) =>
  async (from = "0 "): Promise<Telling> => {
    const at = Number.parseInt(from, 10);
    const key = from.slice(from.indexOf(" ") + 1);
    const page = await lists[at]?.(key || undefined);
    if (page?.next) return { messages: page.messages, next: `${at} ${page.next}` };
    return { messages: page?.messages ?? [], next: at + 1 < lists.length ? `${at + 1} ` : undefined };
  };
