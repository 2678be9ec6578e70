import { holds } from "../access/permit.ts";
import type { Actor } from "../actor.ts";

/** Its commissioner records what a funder has published, and invites the people it funded. */
export const can = {
  import: (actor: Actor, { orgId }: { readonly orgId: string }): boolean =>
    holds(actor, ["commissioner"], [orgId]),
  inviteLead: (actor: Actor, { funderOrgId }: { readonly funderOrgId: string }): boolean =>
    holds(actor, ["commissioner"], [funderOrgId]),
};
