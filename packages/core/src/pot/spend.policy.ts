import { holds, isPerson } from "../access/permit.ts";
import { type Role, roles } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { type Held, inTeam, sight, watches } from "./pot.policy.ts";

/** A spend, as far as seeing it goes. */
export interface Spent {
  readonly pot: Held;
  readonly recordedById: string;
  /** Sharing level of its words, 0 just me … 5 everyone. */
  readonly share: number;
  readonly returned: boolean;
  readonly open: boolean;
  /** Its pot's holders say yes together: it is put back, and written down again. */
  readonly two?: boolean | undefined;
  /** Whoever wrote it down is asked today what happened next. */
  readonly asked?: boolean | undefined;
  /** Who was asked to look a second time, and has not yet. */
  readonly lookById?: string | undefined;
}

export const isHolder = (actor: Actor, { pot }: Spent): boolean =>
  pot.holders.some((id) => isPerson(actor, id));

/** Those who take part in a programme and may read what is shared with all of it. */
const takesPart = (actor: Actor, { pot }: Spent): boolean => {
  const scopes = [pot.programmeId, pot.funderOrgId, pot.orgId];
  const readers = roles.filter((role: Role) => !["governor", "auditor", "reviewer"].includes(role));
  return holds(actor, readers, scopes);
};

/** The money part: sums and dates. */
export const seesMoney = (actor: Actor, { pot }: Spent): boolean => sight(actor, pot) !== "none";

/** Whether names of those who decided are shown: to those whom the pot's own name is shown to. */
export const seesPeople = (actor: Actor, { pot }: Spent): boolean => sight(actor, pot) === "near";

/**
 * The words part, by its sharing level. Those who watch over the money read no words unless they are everyone's:
 * of several roles the least revealing counts.
 */
export const seesWords = (actor: Actor, spend: Spent): boolean => {
  const { share, pot } = spend;
  if (share === 0) return isPerson(actor, spend.recordedById);
  if (isHolder(actor, spend) || share >= 5) return true;
  if (pot.visibility === "hidden" || watches(actor, pot)) return false;
  if (share >= 4) return takesPart(actor, spend);
  return share >= 2 && inTeam(actor, pot);
};

/**
 * Receipts go to fewer than words do: those who hold the pot, and who leads the group whose pot it is, as far as each
 * of them may read the words.
 */
export const readsReceipts = (actor: Actor, spend: Spent): boolean =>
  seesWords(actor, spend) &&
  (isHolder(actor, spend) ||
    holds(
      actor,
      ["granteeLead"],
      [spend.pot.orgId].filter((id) => id !== undefined),
    ));

/** Who added a receipt takes it back, and no one else. */
export const takesBackReceipt = (actor: Actor, byId: string): boolean => isPerson(actor, byId);

export const can = {
  returnSpend: (actor: Actor, spend: Spent): boolean => isHolder(actor, spend),
  correct: (actor: Actor, spend: Spent): boolean => isHolder(actor, spend),
  addNote: (actor: Actor, spend: Spent): boolean => isHolder(actor, spend),
  /** Only whoever wrote it down is asked, and only while they hold the pot. */
  nothingToSay: (actor: Actor, spend: Spent): boolean =>
    isHolder(actor, spend) && isPerson(actor, spend.recordedById),
  addReceipt: (actor: Actor, spend: Spent): boolean => isHolder(actor, spend) && seesWords(actor, spend),
  /** Words go further only by the hand of whoever recorded them. */
  setShare: (actor: Actor, spend: Spent): boolean => isHolder(actor, spend),
  look: (actor: Actor, spend: Spent): boolean => isPerson(actor, spend.lookById),
};

/** The acts a spend takes as it stands. */
export const possible = ({ returned, open, two, asked, lookById }: Spent): string[] => [
  ...(open && !returned ? ["returnSpend"] : []),
  ...(open && !returned && !two ? ["correct"] : []),
  "addNote",
  ...(asked && !returned ? ["nothingToSay"] : []),
  "addReceipt",
  "setShare",
  ...(lookById === undefined ? [] : ["look"]),
];
