import { holds, isPerson } from "../access/permit.ts";
import { roles } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Asked, Info } from "./programme.schema.ts";

export type Place = Pick<Info, "programmeId" | "funderOrgId" | "state">;
type Ruled = Omit<Place, "state">;

/** Where roles over a programme are held: in it, or in its funder. */
const places = ({ programmeId, funderOrgId }: Ruled) => [programmeId, funderOrgId];

const commissions = (actor: Actor, programme: Ruled): boolean =>
  holds(actor, ["commissioner"], places(programme));

/** Whom someone may speak for when a programme is to rest: those who answer for it, and its board. */
export const sidesOf = (actor: Actor, programme: Ruled): Asked["side"][] =>
  (["commissioner", "governor"] as const).filter((side) => holds(actor, [side], places(programme)));

const hasSide = (actor: Actor, programme: Ruled): boolean => sidesOf(actor, programme).length > 0;

/** The other side's yes, and never by whoever asked. */
const answers = (actor: Actor, { rest, ...programme }: Ruled & Pick<Info, "rest">): boolean =>
  rest?.asked !== undefined &&
  !isPerson(actor, rest.asked.byId) &&
  sidesOf(actor, programme).some((side) => side !== rest.asked?.side);

/**
 * A draft is its funder's own. Once it is public, anyone may read it; its commissioners and steward look after
 * what it says, and only a commissioner moves it on.
 */
export const can = {
  see: (actor: Actor, programme: Place): boolean =>
    programme.state !== "draft" || actor.type === "system" || holds(actor, roles, places(programme)),
  create: (actor: Actor, { funderOrgId }: Pick<Info, "funderOrgId">): boolean =>
    holds(actor, ["commissioner"], [funderOrgId]),
  /** What was written before people could read it. */
  readDrafts: (actor: Actor, programme: Place): boolean => holds(actor, roles, places(programme)),
  edit: (actor: Actor, programme: Place): boolean =>
    holds(actor, ["commissioner", "steward"], places(programme)),
  /** A steward's role carries authority, so no steward hands it on. */
  nameSteward: commissions,
  publish: commissions,
  closeApplications: (actor: Actor, programme: Place): boolean =>
    actor.type === "system" || commissions(actor, programme),
  start: commissions,
  windDown: commissions,
  close: commissions,
  cancel: commissions,
  openFund: commissions,
  askPause: hasSide,
  askResume: hasSide,
  sayYes: answers,
  letGo: hasSide,
};
