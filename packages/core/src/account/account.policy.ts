import { holds, isPerson } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import { type Reader, reads } from "../sharing/sharing.rules.ts";
import type { Head } from "./account.schema.ts";

const oneOf = (actor: Actor, ids: readonly string[]): boolean => ids.some((id) => isPerson(actor, id));

/** Those who write it: the people named, whoever speaks for the group, and for a funder's own its commissioner and steward. */
const writes = (actor: Actor, head: Head): boolean =>
  oneOf(actor, head.authorIds) ||
  holds(actor, ["granteeLead"], [head.orgId]) ||
  (head.byFunder && holds(actor, ["commissioner", "steward"], [head.programmeId, head.orgId]));

const places = (head: Head) => [head.programmeId, head.funderOrgId];
const closed = (head: Head): boolean => head.state === "drafting" || head.state === "withdrawn";

const party = (actor: Actor, head: Head): boolean => writes(actor, head) || oneOf(actor, head.receiverIds);

/** An auditor of the funder: reads dates and signed records, and never the words of people served. */
export const audits = (actor: Actor, head: Head): boolean => holds(actor, ["auditor"], places(head));

/** Reads every word: its givers, the receivers they chose, and those its sharing level lets in. */
const full = (actor: Actor, reader: Reader, head: Head): boolean =>
  writes(actor, head) ||
  (!closed(head) &&
    (party(actor, head) ||
      (head.byFunder && audits(actor, head)) ||
      (head.funderReads && holds(actor, ["commissioner", "steward"], places(head))) ||
      reads(reader, {
        ...head,
        byId: head.authorIds[0] ?? "",
        namedIds: head.receiverIds,
        partyIds: head.receiverIds,
      })));

/**
 * How much of an account someone sees: every word; that it exists, with its dates (an auditor, the board); or nothing,
 * which answers 404.
 */
export const view = (actor: Actor, reader: Reader, head: Head): "full" | "outline" | undefined => {
  if (full(actor, reader, head)) return "full";
  if (!closed(head) && holds(actor, ["auditor", "governor"], places(head))) return "outline";
  return undefined;
};

/**
 * Whether someone reads words of people served in an account: notes it quotes, answers and notes they added. An auditor
 * never does: of several roles the least revealing counts, unless they give the account or were chosen to hear it.
 */
export const readsServed = (actor: Actor, head: Head): boolean => party(actor, head) || !audits(actor, head);

/** The board reads the few lines its giver wrote for it. */
export const readsSummary = (actor: Actor, head: Head): boolean => holds(actor, ["governor"], places(head));

export const can = {
  save: writes,
  fillFromNotes: writes,
  share: writes,
  takeBack: writes,
  withdraw: writes,
  addAddendum: party,
};
