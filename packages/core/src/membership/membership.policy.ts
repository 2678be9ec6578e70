import { holds } from "../access/permit.ts";
import type { Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";

export interface Place {
  readonly scope: string;
}

export interface RoleInPlace extends Place {
  readonly role: Role;
}

/** Those who answer for a place bring people into it; a steward brings people into the programme they convene. */
const hosts: readonly Role[] = ["commissioner", "granteeLead", "steward"];

/** Roles that carry authority over a place are given by those who answer for it, not by its steward. */
const byOwnersOnly: readonly Role[] = [
  "commissioner",
  "steward",
  "governor",
  "auditor",
  "safeguardingLead",
  "funderStaff",
];

/** Who works in a place. People served, peers and reviewers see the place, not the list of who else is in it. */
const staff: readonly Role[] = [...hosts, "governor", "safeguardingLead", "granteeWorker"];

const hostsIt = (actor: Actor, { scope, role }: RoleInPlace): boolean =>
  holds(actor, byOwnersOnly.includes(role) ? ["commissioner", "granteeLead"] : hosts, [scope]);

/** Workers bring in the people they walk beside, and no one else. */
export const can = {
  see: (actor: Actor, { scope }: Place): boolean =>
    actor.type === "system" || (actor.type === "person" && actor.roles.some((held) => held.scope === scope)),
  list: (actor: Actor, { scope }: Place): boolean => holds(actor, staff, [scope]),
  give: (actor: Actor, place: RoleInPlace): boolean =>
    actor.type === "system" ||
    hostsIt(actor, place) ||
    (place.role === "citizen" && holds(actor, ["granteeWorker"], [place.scope])),
  remove: (actor: Actor, place: RoleInPlace): boolean => actor.type === "system" || hostsIt(actor, place),
};
