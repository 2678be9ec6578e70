import { holds, isPerson } from "../access/permit.ts";
import { keepers } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { takesAnswer } from "./ask.rules.ts";
import { isPersonal, type Mode, type PotState } from "./pot.rules.ts";

/** What decides who may see a pot and act on it. */
export interface Held {
  readonly state: PotState;
  readonly holders: readonly string[];
  readonly waiting?: readonly string[] | undefined;
  readonly visibility: "shown" | "hidden";
  readonly whoDecides: Mode;
  readonly share: number;
  readonly programmeId: string;
  readonly funderOrgId: string;
  readonly orgId?: string | undefined;
  readonly makerId: string;
  readonly opensBy: "maker" | "agreement";
  /** Holders of the pot above, when that is what lets the reader see it. */
  readonly parentHolders?: readonly string[] | undefined;
}

/** How much of a pot someone sees: all of it; all but names; money and dates only; or not that it is there. */
export type Sight = "near" | "whole" | "money" | "none";

const named = (actor: Actor, ids: readonly string[] | undefined): boolean =>
  actor.type === "person" && (ids?.some((id) => id === actor.personId) ?? false);

const funders = ({ programmeId, funderOrgId }: Held) => [programmeId, funderOrgId];

/** The group whose pot it is: a grantee's own people, or the funder's for pots that no grantee has. */
export const inTeam = (actor: Actor, pot: Held): boolean =>
  pot.orgId === undefined
    ? holds(actor, ["commissioner", "steward"], funders(pot))
    : holds(actor, ["granteeLead", "granteeWorker"], [pot.orgId]);

/** Someone who watches over the money, and reads no one's words. */
export const watches = (actor: Actor, pot: Held): boolean =>
  holds(actor, ["governor", "auditor"], funders(pot));

const OUR_TEAM = 2;
const PROGRAMME = 4;

/** Those it is not shared with see what was agreed, unless a person holds it: then what was agreed is theirs too. */
const sharedTo = (pot: Held, level: number): Sight => {
  if (pot.share >= level) return "near";
  return isPersonal(pot.whoDecides) ? "money" : "whole";
};

/**
 * How much of this pot the actor sees. A pot kept out of sight is seen by its holders and by no one else.
 * Whoever made it for others sees it until it opens, and after that only what anyone in their place would.
 */
export const sight = (actor: Actor, pot: Held): Sight => {
  if (named(actor, pot.holders)) return "near";
  if (pot.visibility === "hidden") return "none";
  if (pot.state === "proposed" && isPerson(actor, pot.makerId)) return "near";
  if (inTeam(actor, pot)) return sharedTo(pot, OUR_TEAM);
  if (holds(actor, ["commissioner", "steward"], funders(pot))) return sharedTo(pot, PROGRAMME);
  if (watches(actor, pot)) return "money";
  if (named(actor, pot.parentHolders)) return "money";
  return "none";
};

const holdsPot = (actor: Actor, pot: Held): boolean => named(actor, pot.holders);

/** Who may put a pot on hold. Those who hold it never read why it is on hold, so they are not among them. */
const answersForIt = (actor: Actor, pot: Held): boolean =>
  !holdsPot(actor, pot) &&
  (holds(actor, ["commissioner"], funders(pot)) ||
    (pot.orgId !== undefined && holds(actor, ["granteeLead"], [pot.orgId])));
const isAsked = (actor: Actor, pot: Held): boolean => named(actor, pot.waiting);

export const can = {
  sayYes: isAsked,
  /** Also for someone who said yes, and thought again before it opened. */
  sayNo: holdsPot,
  open: (actor: Actor, pot: Held): boolean => pot.opensBy === "maker" && isPerson(actor, pot.makerId),
  spend: holdsPot,
  writeDown: holdsPot,
  oneIsEnough: holdsPot,
  change: holdsPot,
  /** What makes it hard to use is its holders' to say, and no one else is asked or told that they were. */
  answerUse: (actor: Actor, pot: Held): boolean => holdsPot(actor, pot) && takesAnswer(pot),
  makePot: holdsPot,
  /** Money into a pot leaves the pot above, so it is for that one's holders. */
  topUp: (actor: Actor, pot: Held): boolean => named(actor, pot.parentHolders),
  giveBack: holdsPot,
  addHolder: holdsPot,
  /** Only where the pot has lost its people, and only ever someone more. */
  bringHolder: (actor: Actor, pot: Held): boolean => named(actor, pot.parentHolders) && !holdsPot(actor, pot),
  leave: holdsPot,
  rest: holdsPot,
  reopen: holdsPot,
  close: holdsPot,
  freeze: answersForIt,
  /** That it is on hold and who to turn to. Why it is, only those see who look into it: `hold.policy.ts`. */
  seeHold: (actor: Actor, pot: Held): boolean =>
    holdsPot(actor, pot) || answersForIt(actor, pot) || holds(actor, ["governor"], funders(pot)),
};

/** The whole tree of a programme's money is for those who answer for it or watch over it. */
export const seesTree = (actor: Actor, pot: Held): boolean => holds(actor, keepers, funders(pot));
