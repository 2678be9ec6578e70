import { holds, isPerson } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import { type Side, sideOf } from "./dialogue.rules.ts";
import type { Head } from "./dialogue.schema.ts";

type Parties = Pick<Head, "givingIds" | "receivingIds" | "guestIds" | "servedIds">;

const personOf = (actor: Actor): string => (actor.type === "person" ? actor.personId : "");

/** Which side of the talk someone is on, if they are in it. */
export const side = (actor: Actor, head: Parties): Side | undefined => sideOf(head, personOf(actor));

const party = (actor: Actor, head: Parties): boolean => side(actor, head) !== undefined;
const giver = (actor: Actor, head: Parties): boolean => side(actor, head) === "giving";
const receiver = (actor: Actor, head: Parties): boolean => side(actor, head) === "receiving";
const guest = (actor: Actor, head: Parties): boolean => head.guestIds.some((id) => isPerson(actor, id));
const served = (actor: Actor, head: Parties): boolean => head.servedIds.some((id) => isPerson(actor, id));

const signedKinds = ["upward", "reciprocal"];

/**
 * How much of a talk someone sees. Its parties and guests see all of it. An auditor sees the dates of any, and the
 * co-signed record where money was accounted for. To everyone else there is no such talk.
 */
export const view = (
  actor: Actor,
  head: Parties & Pick<Head, "kind" | "state" | "programmeId" | "funderOrgId">,
): "full" | "record" | "dates" | undefined => {
  if (party(actor, head) || guest(actor, head)) return "full";
  if (!holds(actor, ["auditor"], [head.programmeId, head.funderOrgId])) return undefined;
  return signedKinds.includes(head.kind) && head.state === "coSigned" ? "record" : "dates";
};

/** Those who keep what a funder promised in view: its board, its auditors and the learning partner. */
export const readsFunders = (
  actor: Actor,
  { programmeId, funderOrgId }: { readonly programmeId: string; readonly funderOrgId: string },
): boolean => holds(actor, ["governor", "learningPartner", "auditor"], [programmeId, funderOrgId]);

export const can = {
  link: giver,
  agreeTime: party,
  move: party,
  callOff: party,
  sayWhatHelps: party,
  askInBox: receiver,
  /** The giver asks people in; in a talk with people served, they bring a supporter of their own. */
  inviteGuest: (actor: Actor, head: Parties & Pick<Head, "kind">): boolean =>
    giver(actor, head) || (head.kind === "outwardServed" && receiver(actor, head)),
  hold: party,
  write: party,
  promise: party,
  editRecord: party,
  offerRecord: party,
  askChange: party,
  answer: party,
  takeWordsBack: served,
  addAddendum: party,
};
