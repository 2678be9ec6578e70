import { holds } from "../access/permit.ts";
import type { Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";

export interface Place {
  readonly scope: string;
  readonly role: Role;
}

/** Those who answer for a place bring people into it; a steward brings people into the programme they convene. */
const hosts: readonly Role[] = ["commissioner", "granteeLead", "steward"];

/** Roles that carry the funder's authority are given by its commissioner alone. */
const funderOnly: readonly Role[] = ["commissioner", "steward", "governor", "auditor", "safeguardingLead", "funderStaff"];

export const can = {
  see: (actor: Actor, { scope }: { scope: string }): boolean =>
    actor.type === "person" && actor.roles.some((held) => held.scope === scope),
  give: (actor: Actor, { scope, role }: Place): boolean =>
    actor.type === "system" ||
    holds(actor, funderOnly.includes(role) ? ["commissioner", "granteeLead"] : hosts, [scope]),
  remove: (actor: Actor, place: Place): boolean => can.give(actor, place),
};
