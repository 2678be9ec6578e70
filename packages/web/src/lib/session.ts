import { createResource, createRoot } from "solid-js";
import { read } from "./api.ts";
import { setDraftOwner } from "./drafts.ts";

/** The person at the screen, as `GET /api/v1/me` gives them. */
export interface Me {
  readonly person: { readonly personId: string; readonly name: string };
  readonly memberships: readonly { readonly scope: string; readonly role: string; readonly title: string }[];
  /** The rooms that have something in them for this person. */
  readonly rooms: readonly string[];
  /** The named person to turn to, or none yet. */
  readonly help: Helper | null;
}

export interface Helper {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  /** What they look after, such as "Steady Ground". */
  readonly looksAfter?: string;
}

async function load(): Promise<Me> {
  const me = await read<Me>("/me");
  setDraftOwner(me.person.personId);
  return me;
}

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

/** Does this person hold the role, there or anywhere? Only for what to show: the API decides what is allowed. */
export const holds = (role: string, scope?: string): boolean =>
  (me()?.memberships ?? []).some((one) => one.role === role && (scope === undefined || one.scope === scope));
