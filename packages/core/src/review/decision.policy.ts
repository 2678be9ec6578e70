import { holds } from "../access/permit.ts";
import { keepers } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { can as canApplication, type Viewed } from "../application/application.policy.ts";

const places = ({ programmeId, funderOrgId }: Viewed) => [programmeId, funderOrgId];

/** A decision is read by whoever may read the application, and by the funder's governors. A tie shuts it too. */
export const can = {
  see: (actor: Actor, application: Viewed): boolean =>
    canApplication.see(actor, application) ||
    (application.asked !== "tied" && holds(actor, ["governor"], places(application))),
  readApplication: canApplication.see,
  /** The review it came from, with what each group said: `review.policy` says the same of the review itself. */
  readReview: (actor: Actor, application: Viewed): boolean =>
    application.asked !== "tied" &&
    (application.asked === "free" ||
      holds(actor, keepers, places(application)) ||
      // While it is looked at again, what is said stays with those who read.
      (application.state === "decided" && holds(actor, ["granteeLead"], [application.orgId]))),
  /** Auditors see that people served differed, and read none of their words. */
  readServed: (actor: Actor, application: Viewed): boolean => !holds(actor, ["auditor"], places(application)),
  askLook: (actor: Actor, application: Viewed): boolean => holds(actor, ["granteeLead"], [application.orgId]),
  addAddendum: (actor: Actor, application: Viewed): boolean =>
    holds(actor, ["commissioner", "steward"], places(application)),
};
