import type { Actor } from "../actor.ts";

/** A policy: for each act, may this actor do it to this thing? */
export type Policy<T> = Record<string, (actor: Actor, thing: T) => boolean>;

/**
 * The acts to offer: those the policy allows this actor and the thing's state takes now.
 * Buttons are drawn from this list, so what is shown and what is allowed can't differ.
 */
export const permitted = <T, P extends Policy<T>>(
  policy: P,
  actor: Actor,
  thing: T,
  possible: readonly string[],
): string[] => possible.filter((act) => policy[act]?.(actor, thing) ?? false);
