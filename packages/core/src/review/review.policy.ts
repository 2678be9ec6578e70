import { holds, isPerson } from "../access/permit.ts";
import { keepers } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Tie } from "./ask.rules.ts";
import type { State } from "./review.rules.ts";

/** What decides who may do what in a review: where it is, who applied, and what the reader was asked and has said. */
export interface Thing {
  readonly programmeId: string;
  readonly funderOrgId: string;
  readonly orgId: string;
  readonly state: State;
  /** Whether the group took its application back. */
  readonly takenBack: boolean;
  /** What the reader was asked, in this round, if they were. */
  readonly ask?: { readonly tie: Tie; readonly personId: string } | undefined;
  /** The reader's own perspective, if it is in. */
  readonly own?: { readonly sawOthersAt?: string | undefined } | undefined;
}

const places = ({ programmeId, funderOrgId }: Pick<Thing, "programmeId" | "funderOrgId">) => [
  programmeId,
  funderOrgId,
];

/** They read every group's words, unless they were asked for their own. */
const isKeeper = (actor: Actor, thing: Thing): boolean => holds(actor, keepers, places(thing));

const tied = (actor: Actor, { ask }: Thing): boolean => ask?.tie === "tied" && isPerson(actor, ask.personId);

/** Asked, whether or not they have said yet that they have no tie. */
const wasAsked = (actor: Actor, { ask }: Thing): boolean =>
  ask !== undefined && isPerson(actor, ask.personId);

/** Asked, and a reviewer of the programme still: a role that is taken away ends it at once. */
const asked = (actor: Actor, thing: Thing): boolean =>
  wasAsked(actor, thing) && holds(actor, ["reviewer"], [thing.programmeId]);

const isSteward = (actor: Actor, thing: Thing): boolean => holds(actor, ["steward"], places(thing));

const isCommissioner = (actor: Actor, thing: Thing): boolean => holds(actor, ["commissioner"], places(thing));

const leads = (actor: Actor, { orgId }: Thing): boolean => holds(actor, ["granteeLead"], [orgId]);

const talking: readonly State[] = ["senseMaking", "decided"];

/** Who sees what of a review, and who takes each step. A declared tie shuts all of it, whatever else someone is. */
export const can = {
  see: (actor: Actor, thing: Thing): boolean =>
    !tied(actor, thing) &&
    (isKeeper(actor, thing) ||
      (!thing.takenBack && (asked(actor, thing) || (thing.state === "decided" && leads(actor, thing))))),
  /** Other people's words: not before your own are in, if you were asked for them. */
  readOthers: (actor: Actor, thing: Thing): boolean => {
    const { own, state } = thing;
    if (wasAsked(actor, thing) && own) return own.sawOthersAt !== undefined || state === "decided";
    // Once the talk is open nothing blind can be added, so those who keep the programme read on.
    if (wasAsked(actor, thing)) return isKeeper(actor, thing) && talking.includes(state);
    return isKeeper(actor, thing) || (thing.state === "decided" && leads(actor, thing));
  },
  /** Names beside the words. The people who applied hear which group spoke, not who. */
  readNames: (actor: Actor, thing: Thing): boolean => isKeeper(actor, thing) || asked(actor, thing),
  /** Auditors check that people served were heard, and read none of their words. */
  readServed: (actor: Actor, thing: Thing): boolean => !holds(actor, ["auditor"], places(thing)),
  readTalk: (actor: Actor, thing: Thing): boolean =>
    (isKeeper(actor, thing) || asked(actor, thing)) && can.readOthers(actor, thing),
  readTies: isKeeper,
  /** The application itself, which boards do not read: `application.policy` says the same of it. */
  readApplication: (actor: Actor, thing: Thing): boolean =>
    asked(actor, thing) ||
    leads(actor, thing) ||
    holds(actor, ["commissioner", "steward", "auditor"], places(thing)),
  ask: isSteward,
  declareTie: asked,
  begin: isSteward,
  addPerspective: asked,
  editPerspective: asked,
  seeOthers: asked,
  openTalk: isSteward,
  addToTalk: asked,
  decide: isCommissioner,
  /** The list of a programme's reviews. */
  list: (actor: Actor, place: Pick<Thing, "programmeId" | "funderOrgId">): boolean =>
    holds(actor, keepers, places(place)),
};
