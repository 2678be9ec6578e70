import { holds, isPerson } from "../access/permit.ts";
import { groupStaff, type Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";

/** Whose way of working is looked at: a group’s when there is one, else a programme’s. */
export interface Place {
  readonly placeId: string;
  readonly programmeId: string;
  readonly funderOrgId: string;
  readonly orgId?: string | undefined;
  /** Groups with an agreement in the programme that the actor works for: the other side of a programme’s. */
  readonly worksInIt: boolean;
}

const ofProgramme: readonly Role[] = ["commissioner", "steward", "learningPartner", "governor"];
/** Those of the programme who read a group’s words when the group shares them. */
const readers: readonly Role[] = ["commissioner", "steward", "learningPartner"];

/** Whether it is theirs: the people of the group, or those who answer for the programme and learn with it. */
export const owns = (actor: Actor, { orgId, programmeId, funderOrgId }: Place): boolean =>
  orgId ? holds(actor, groupStaff, [orgId]) : holds(actor, ofProgramme, [programmeId, funderOrgId]);

/** Whether they read what is shared with them, and nothing else. */
const isOtherSide = (actor: Actor, { orgId, programmeId, funderOrgId, worksInIt }: Place): boolean =>
  orgId ? holds(actor, readers, [programmeId, funderOrgId]) : worksInIt;

export const sees = (actor: Actor, place: Place): boolean => owns(actor, place) || isOtherSide(actor, place);

/** A reflection and the place it is of. */
export interface OfPlace extends Place {
  readonly byId: string;
}

export const can = {
  /** Whoever wrote it opens it to the other side; any of them draws it back. */
  share: (actor: Actor, it: OfPlace): boolean => owns(actor, it) && isPerson(actor, it.byId),
  drawBack: owns,
  try: owns,
};
