import type { Role } from "./access/role.ts";
import { createContext } from "./context.ts";
import { DomainError } from "./error.ts";
import type { Id } from "./id.ts";

/** One role someone holds in one place: a programme, organisation or pot. */
export interface HeldRole {
  readonly role: Role;
  readonly scope: string;
}

export type Actor =
  | { readonly type: "public" }
  | { readonly type: "person"; readonly personId: Id<"person">; readonly roles: readonly HeldRole[] }
  /** The clock, or the loader of a file: acts only where a rule names it. */
  | { readonly type: "system"; readonly reason: string };

export type Person = Extract<Actor, { type: "person" }>;

export const Actor = createContext<Actor>("Actor");

/** The signed-in person, or 401. */
export const thePerson = (): Person => {
  const actor = Actor.use();
  if (actor.type === "person") return actor;
  throw new DomainError("unauthenticated", "sign_in_first", "Sign in first. We kept your words.");
};

/** How an actor is written in history: a reference, never a name. */
export const actorRef = (actor: Actor): string => (actor.type === "person" ? actor.personId : actor.type);
