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

export type Role = Me["memberships"][number]["role"];

/** Does this person hold the role, there or anywhere? Only for what to show: the API decides what is allowed. */
export const holds = (role: Role, scope?: string): boolean =>
  (me()?.memberships ?? []).some((one) => one.role === role && (scope === undefined || one.scope === scope));

/** The roles that see who else is in a place: those who work there. People served and reviewers do not. */
const staff = [
  "commissioner",
  "steward",
  "governor",
  "safeguardingLead",
  "granteeLead",
  "granteeWorker",
] as const;

/** Does this person see who is in the place? */
export const worksIn = (scope: string): boolean => staff.some((role) => holds(role, scope));
