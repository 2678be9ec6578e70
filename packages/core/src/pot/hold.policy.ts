import { holds, isPerson } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import { can as canPot, type Held } from "./pot.policy.ts";

/** A hold, as far as seeing it and acting on it go. */
export interface OnHold {
  readonly pot: Held;
  readonly byId: string;
  readonly secondId: string;
  readonly reviewerIds: readonly string[];
}

const holdsPot = (actor: Actor, { holders }: Held): boolean => holders.some((id) => isPerson(actor, id));

/** Someone who can be the second person, or look into a worry: they answer for the money or for safety, and hold none of it. */
export const mayLook = (actor: Actor, pot: Held): boolean =>
  !holdsPot(actor, pot) &&
  (holds(
    actor,
    ["commissioner", "steward", "governor", "safeguardingLead"],
    [pot.programmeId, pot.funderOrgId],
  ) ||
    (pot.orgId !== undefined && holds(actor, ["granteeLead", "safeguardingLead"], [pot.orgId])));

/** Whether someone looks into this hold: named in it, and still in a place to. */
const looks = (actor: Actor, { pot, byId, secondId, reviewerIds }: OnHold): boolean =>
  [byId, secondId, ...reviewerIds].some((id) => isPerson(actor, id)) && mayLook(actor, pot);

export const can = {
  see: (actor: Actor, hold: OnHold): boolean => looks(actor, hold) || canPot.seeHold(actor, hold.pot),
  /** Why it is on hold: never for those who hold the pot, nor for anyone not named. */
  readSealed: looks,
  review: looks,
};
