import type { Actor, HeldRole } from "../actor.ts";
import { notAllowed, notFound } from "../error.ts";
import type { Role } from "./role.ts";

/** Does the actor hold one of these roles in one of these places? Pure and synchronous: never an un-awaited promise. */
export const holds = (
  actor: Actor,
  roles: readonly Role[],
  scopes: readonly (string | undefined)[],
): boolean =>
  actor.type === "person" &&
  actor.roles.some((held: HeldRole) => roles.includes(held.role) && scopes.includes(held.scope));

/** Is the actor this person? */
export const isPerson = (actor: Actor, personId: string | undefined): boolean =>
  actor.type === "person" && actor.personId === personId;

/** The thing, if there is one and the actor may see it; 404 in both other cases, so that ids can't be probed. */
export const seen = <T>(thing: T | undefined | null, maySee: (thing: T) => boolean): T => {
  if (thing === undefined || thing === null || !maySee(thing)) throw notFound();
  return thing;
};

/** 403 unless the policy said yes. */
export const allow = (may: boolean, message?: string): void => {
  if (!may) throw notAllowed(message);
};
