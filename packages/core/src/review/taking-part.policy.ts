import { holds } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import { can as canReview, type Thing } from "./review.policy.ts";

const hosts = (actor: Actor, thing: Thing): boolean =>
  canReview.see(actor, thing) && holds(actor, ["steward"], [thing.programmeId, thing.funderOrgId]);

const isAsked = (actor: Actor, thing: Thing): boolean =>
  canReview.see(actor, thing) && canReview.declareTie(actor, thing);

/** What someone needs is theirs and the host's: not other readers', nor those who decide, the board or auditors. */
export const can = {
  see: (actor: Actor, thing: Thing): boolean => isAsked(actor, thing) || hosts(actor, thing),
  readAll: hosts,
  say: isAsked,
  give: hosts,
};
