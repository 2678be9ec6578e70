import { holds, isPerson } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import { sight } from "./pot.policy.ts";
import { isOpen, type Request } from "./sample.rules.ts";
import { isHolder, type Spent } from "./spend.policy.ts";

/** A place whose money an auditor looks at. */
interface Place {
  readonly programmeId: string;
  readonly funderOrgId: string;
}

/** An auditor, and nothing else there: who also decides or governs reads no more for being an auditor too. */
export const audits = (actor: Actor, { programmeId, funderOrgId }: Place): boolean => {
  const places = [programmeId, funderOrgId];
  return holds(actor, ["auditor"], places) && !holds(actor, ["commissioner", "steward", "governor"], places);
};

/**
 * What an auditor may ask to read: a spend whose money they see, in a pot that they do not hold.
 *
 * Pots held with people served are among them. An auditor never reads their words without a request that is written
 * down and that the holder can see: the request is what opens them, and with none they stay closed. A pot kept out of
 * sight is not there for an auditor, so nothing of it is asked for. Words that are just their writer's stay so.
 */
export const asks = (actor: Actor, spent: Spent): boolean =>
  audits(actor, spent.pot) &&
  sight(actor, spent.pot) !== "none" &&
  !isHolder(actor, spent) &&
  spent.share > 0;

/** Whether a request opens a spend to this reader now. All that let them ask must still hold. */
export const opensTo = (actor: Actor, spent: Spent, request: Request, now: string): boolean =>
  asks(actor, spent) && isPerson(actor, request.byId) && isOpen(request, now);

/** Who sees that a spend was asked for, why, and when it was read: those who hold its pot, and whoever asked. */
export const seesRequest = (actor: Actor, spent: Spent, { byId }: Request): boolean =>
  isHolder(actor, spent) || (isPerson(actor, byId) && audits(actor, spent.pot));
