import { holds } from "../access/permit.ts";
import { roles } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Info } from "./programme.schema.ts";

export type Place = Pick<Info, "programmeId" | "funderOrgId" | "state">;

/** Where roles over a programme are held: in it, or in its funder. */
const places = ({ programmeId, funderOrgId }: Omit<Place, "state">) => [programmeId, funderOrgId];

const commissions = (actor: Actor, programme: Omit<Place, "state">): boolean =>
  holds(actor, ["commissioner"], places(programme));

/**
 * A draft is its funder's own. Once it is public, anyone may read it; its commissioners and steward look after
 * what it says, and only a commissioner moves it on.
 */
export const can = {
  see: (actor: Actor, programme: Place): boolean =>
    programme.state !== "draft" || actor.type === "system" || holds(actor, roles, places(programme)),
  create: (actor: Actor, { funderOrgId }: Pick<Info, "funderOrgId">): boolean =>
    holds(actor, ["commissioner"], [funderOrgId]),
  edit: (actor: Actor, programme: Place): boolean =>
    holds(actor, ["commissioner", "steward"], places(programme)),
  /** A steward's role carries authority, so no steward hands it on. */
  nameSteward: commissions,
  publish: commissions,
  closeApplications: (actor: Actor, programme: Place): boolean =>
    actor.type === "system" || commissions(actor, programme),
  start: commissions,
  cancel: commissions,
  openFund: commissions,
};
