import { holds } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import { can as canApplication, type Viewed } from "../application/application.policy.ts";

const places = ({ programmeId, funderOrgId }: Viewed) => [programmeId, funderOrgId];

/** A decision is read by whoever may read the application, and by the funder's governors. A tie shuts it too. */
export const can = {
  see: (actor: Actor, application: Viewed): boolean =>
    canApplication.see(actor, application) ||
    (application.asked !== "tied" && holds(actor, ["governor"], places(application))),
  /** Auditors see that people served differed, and read none of their words. */
  readServed: (actor: Actor, application: Viewed): boolean => !holds(actor, ["auditor"], places(application)),
  addAddendum: (actor: Actor, application: Viewed): boolean =>
    holds(actor, ["commissioner", "steward"], places(application)),
};
