import { groupStaff, type Role } from "../access/role.ts";
import type { HeldRole } from "../actor.ts";
import { Membership } from "../membership/index.ts";

/** Roles that leave someone a person served: they speak for themselves. */
const ownVoice: readonly Role[] = ["citizen", "reviewer"];

/** Groups that someone leads or works for, each once. */
export const groupsOf = (roles: readonly HeldRole[]): string[] => [
  ...new Set(roles.filter(({ role }) => groupStaff.includes(role)).map(({ scope }) => scope)),
];

/** Whether someone is a person served in these places: they work in no group, and hold no role here but their own. */
export const isServed = (roles: readonly HeldRole[], places: readonly (string | undefined)[]): boolean =>
  groupsOf(roles).length === 0 &&
  roles.every(({ role, scope }) => !places.includes(scope) || ownVoice.includes(role));

/** Those of some people whose words are words of people served in these places. */
export const servedAmong = async (
  ids: readonly (string | undefined)[],
  places: readonly (string | undefined)[],
): Promise<ReadonlySet<string>> => {
  const all = [...new Set(ids.filter((id) => id !== undefined))];
  const found = await Promise.all(
    all.map(async (id) => (isServed(await Membership.rolesOf(id), places) ? [id] : [])),
  );
  return new Set(found.flat());
};
