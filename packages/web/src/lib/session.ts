import { groupStaff, type Role } from "@allotment/core/access/role";
import type { meRoutes } from "@allotment/functions/api/routes/me";
import { createResource, createRoot } from "solid-js";
import { call, client } from "./api.ts";
import { setDraftOwner } from "./drafts.ts";

const api = client<typeof meRoutes>("/me");

async function load() {
  const found = await call(api.index.$get());
  setDraftOwner(found.person.personId);
  return found;
}

/** The person at the screen, their roles, the rooms that are open to them, and who helps them. */
export type Me = Awaited<ReturnType<typeof load>>;

const [resource, { refetch }] = createRoot(() => createResource(load));

/** The session, or undefined while it is on its way or out of reach. Never throws, never suspends. */
export const me = (): Me | undefined =>
  resource.state === "ready" || resource.state === "refreshing" ? resource.latest : undefined;

/** Why the session could not be read, if it could not. */
export const sessionTrouble = (): unknown => resource.error;

/** Reads it again, as after an act that opens a room. */
export const refreshSession = async (): Promise<void> => {
  await refetch();
};

/** A role that the person holds, and the place they hold it in. */
export type Membership = Me["memberships"][number];

const all = (): readonly Membership[] => me()?.memberships ?? [];

/** What this person holds in these roles or, where none is named, in any. Only for what to show: the API decides. */
export const memberships = (...roles: readonly Role[]): readonly Membership[] =>
  all().filter(({ role }) => roles.length === 0 || roles.includes(role));

/** Does this person hold one of these roles, in one of these places or, where none is given, anywhere? */
export const holds = (roles: readonly Role[], places?: readonly (string | undefined)[]): boolean =>
  all().some(({ role, scope }) => roles.includes(role) && (places?.includes(scope) ?? true));

/** The roles that see who else is in a place: those who work there. People served and reviewers do not. */
const staff = ["commissioner", "steward", "governor", "safeguardingLead", ...groupStaff] as const;

/** Does this person see who is in the place? */
export const worksIn = (place: string): boolean => holds(staff, [place]);
