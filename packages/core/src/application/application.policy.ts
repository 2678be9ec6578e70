import { holds } from "../access/permit.ts";
import { groupStaff, keepers, type Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { wasSent } from "./application.rules.ts";
import type { Info } from "./application.schema.ts";

/** An application, and what its reader has to do with it besides their roles. */
export type Viewed = Pick<Info, "programmeId" | "funderOrgId" | "orgId" | "state" | "sendings"> & {
  /** Asked to help write it. */
  readonly help: "see" | "comment" | "edit" | undefined;
  /** Asked to review it: with a tie they may not know of it, whatever else they are. */
  readonly asked: "free" | "tied" | undefined;
  /** Which sending they were asked about last. */
  readonly askedAbout?: number | undefined;
};

/** Those who read what was sent without being asked one by one. */
const readers: readonly Role[] = ["commissioner", "steward", "learningPartner", "auditor"];
/** Those who still see that it was there once its group takes it back. The board does not read applications. */
const butTheBoard: readonly Role[] = keepers.filter((role) => role !== "governor");

const places = ({ programmeId, funderOrgId }: Pick<Viewed, "programmeId" | "funderOrgId">) => [
  programmeId,
  funderOrgId,
];

const leads = (actor: Actor, { orgId }: Pick<Viewed, "orgId">): boolean =>
  holds(actor, ["granteeLead"], [orgId]);

/** Of the group that writes it, or asked to help. */
const own = (actor: Actor, application: Viewed): boolean =>
  application.help !== undefined || holds(actor, groupStaff, [application.orgId]);

const stewards = (actor: Actor, application: Viewed): boolean =>
  holds(actor, ["steward"], places(application));

const readsSent = (actor: Actor, application: Viewed): boolean => {
  if (!wasSent(application) || application.asked === "tied") return false;
  if (application.state === "withdrawn") return holds(actor, butTheBoard, places(application));
  return application.asked === "free" || holds(actor, readers, places(application));
};

/**
 * A draft is its group's own, with those they asked to help. Once sent, the funder's people and the learning partner
 * read what was sent; a reviewer only when asked, and never with a tie; other groups never.
 */
export const can = {
  see: (actor: Actor, application: Viewed): boolean =>
    own(actor, application) || readsSent(actor, application),
  readDraft: own,
  /** A reviewer reads what they were asked about, and not what a group sends after a decision to keep talking. */
  readSending: (actor: Actor, application: Viewed, sending: number): boolean =>
    own(actor, application) ||
    holds(actor, readers, places(application)) ||
    sending <= (application.askedAbout ?? 0),
  /** Facts that law or auditors ask for, and what was said between the group and the steward, are not for reviewers. */
  readFacts: (actor: Actor, application: Viewed): boolean =>
    own(actor, application) ||
    (readsSent(actor, application) && holds(actor, butTheBoard, places(application))),
  save: (actor: Actor, application: Viewed): boolean =>
    application.help === "edit" || holds(actor, groupStaff, [application.orgId]),
  /** Beside the answers, and never in them. */
  comment: (actor: Actor, application: Viewed): boolean =>
    application.help === "comment" ||
    application.help === "edit" ||
    holds(actor, groupStaff, [application.orgId]),
  send: leads,
  sayRead: (actor: Actor, application: Viewed): boolean => holds(actor, groupStaff, [application.orgId]),
  /** A copy by e-mail leaves the portal, so it is for the people of the group alone. */
  askCopy: (actor: Actor, application: Viewed): boolean => holds(actor, groupStaff, [application.orgId]),
  withdraw: leads,
  invite: leads,
  start: leads,
  listGroup: (actor: Actor, orgId: string): boolean => holds(actor, groupStaff, [orgId]),
  listProgramme: (actor: Actor, programme: Pick<Viewed, "programmeId" | "funderOrgId">): boolean =>
    holds(actor, readers, places(programme)),
  /** By a reference the group gave them: a steward may not read a draft, and gets none of it back. */
  grantGrace: stewards,
  askToTalk: stewards,
  reopen: stewards,
};

/** The acts drawn as buttons on an application. */
export const acts = {
  save: can.save,
  comment: can.comment,
  send: can.send,
  sayRead: can.sayRead,
  askCopy: can.askCopy,
  withdraw: can.withdraw,
  invite: can.invite,
  askToTalk: can.askToTalk,
  reopen: can.reopen,
} satisfies Record<string, (actor: Actor, application: Viewed) => boolean>;
