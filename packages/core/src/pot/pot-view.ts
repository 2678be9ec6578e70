import { isPerson } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { notFound } from "../error.ts";
import { Membership } from "../membership/index.ts";
import { Person } from "../person/index.ts";
import type { Names } from "../person/person.schema.ts";
import { personId } from "../person/person.schema.ts";
import { isUseAsked } from "./ask-use.ts";
import { can, type Held, type Sight, seesTree, sight } from "./pot.policy.ts";
import { isPersonal, needsEveryone, needsTwo, OTHERS_SEE, possible } from "./pot.rules.ts";
import type { Info, Listed } from "./pot.schema.ts";
import { findPot, type Pot, type PotHead } from "./pot-head.ts";

/** A pot with how much of it the reader sees. */
export interface Seen extends Pot {
  readonly held: Held;
  /** The pot it was made from. */
  readonly above?: Pot | undefined;
  readonly sight: Exclude<Sight, "none">;
}

export const heldOf = ({ head, profile }: Pot, parentHolders?: readonly string[]): Held => ({
  ...profile,
  state: head.state,
  holders: head.holders,
  waiting: head.waiting,
  whoDecides: head.whoDecides,
  visibility: head.visibility,
  parentHolders,
});

/** The pot as the reader sees it, or undefined when they do not. Holders of the pot above see sums and dates. */
export const asSeen = (pot: Pot, parentHolders?: readonly string[]): Seen | undefined => {
  const held = heldOf(pot, parentHolders);
  const seen = sight(Actor.use(), held);
  return seen === "none" ? undefined : { ...pot, held, sight: seen };
};

/** Who holds the pot above, when `above` is that pot: to hold a pot shows sums of those made from it, and of no other. */
export const holdersAbove = ({ head }: Pot, above: PotHead | undefined): readonly string[] | undefined =>
  above !== undefined && head.parentId === above.potId ? above.holders : undefined;

/** A pot the reader may see, with the pot above it; undefined otherwise. */
export const potInSight = async (id: string): Promise<Seen | undefined> => {
  const pot = await findPot(id);
  const parentId = pot?.head.parentId;
  const above = parentId === undefined ? undefined : await findPot(parentId);
  const seen = pot && asSeen(pot, above?.head.holders);
  return seen && { ...seen, above };
};

/** A pot the reader may see, with the pot above it; 404 otherwise. */
export const seenPot = async (id: string): Promise<Seen> => {
  const seen = await potInSight(id);
  if (!seen) throw notFound();
  return seen;
};

/** What the reader calls it: its name, or what its holders let others call it. */
export const nameOf = ({ head, profile, sight }: Seen): string =>
  sight === "near" || profile.share >= 4 ? head.name : (profile.nameForOthers ?? OTHERS_SEE);

/** Whether an act that the policy allows would go through now: it is not offered when a rule would refuse it. */
const offered = (act: string, { head }: Pot, actor: Actor): boolean => {
  const isTheirs = isPerson(actor, head.personId);
  switch (act) {
    case "spend":
      return !needsTwo(head);
    case "bringHolder":
    case "answerUse":
      // Whether its people are gone, or what they answered, takes a look at more than the pot: see `actsBeside`.
      return false;
    case "writeDown":
      return needsTwo(head);
    case "oneIsEnough":
      return needsTwo(head) && (isTheirs || !isPersonal(head.whoDecides));
    case "open":
      return head.waiting === undefined;
    case "addHolder":
      return (isTheirs || !isPersonal(head.whoDecides)) && !needsEveryone(head);
    case "leave":
      return head.holders.length > 1 && !isTheirs;
    case "close":
      return head.children === 0;
    case "topUp":
    case "giveBack":
      return head.parentId !== undefined;
    default:
      return true;
  }
};

const acts = (pot: Seen): string[] => {
  const { head, held } = pot;
  const actor = Actor.use();
  const own = permitted(can, actor, held, possible(head.state));
  const tree = head.parentId === undefined && seesTree(actor, held) ? ["seeTree"] : [];
  return [...own.filter((act) => offered(act, pot, actor)), ...tree];
};

export const listed = (pot: Seen): Listed => {
  const { head, profile } = pot;
  const { potId, parentId, rootId, state, whoDecides, openedOn } = head;
  return {
    ...{ potId, parentId, rootId, state, whoDecides, openedOn },
    name: nameOf(pot),
    programmeId: profile.programmeId,
    balancePence: head.balance,
    startedWithPence: profile.startedWith,
    setAsidePence: head.setAside,
    hidden: head.visibility === "hidden",
    actions: acts(pot),
  };
};

/** What only those near a pot see: who its people are. */
const peopleOf = ({ head, profile }: Pot): Partial<Info> => ({
  holderIds: head.holders,
  waitingIds: head.waiting ?? [],
  personId: head.personId,
  makerId: personId.safeParse(profile.makerId).data,
});

const parentOf = ({ above }: Seen): Info["parent"] => {
  const seen = above && asSeen(above);
  return seen && { potId: seen.head.potId, name: nameOf(seen) };
};

/** Whether no one who holds it has a place anywhere any more. */
export const lostItsPeople = async ({ holders }: PotHead): Promise<boolean> => {
  const held = await Promise.all(holders.map((id) => Membership.rolesOf(id)));
  return held.every((roles) => roles.length === 0);
};

/** Acts that take a look at more than the pot. */
const actsBeside = async ({ head, held }: Seen): Promise<string[]> => {
  const may = (act: "bringHolder" | "answerUse"): boolean =>
    can[act](Actor.use(), held) && possible(head.state).includes(act);
  const [lost, asked] = await Promise.all([
    may("bringHolder") && !isPersonal(head.whoDecides) && lostItsPeople(head),
    may("answerUse") && isUseAsked(head),
  ]);
  return [...(lost ? ["bringHolder"] : []), ...(asked ? ["answerUse"] : [])];
};

export const shown = async (pot: Seen): Promise<Info & { actions: string[]; people: Names }> => {
  const { head, profile, sight } = pot;
  const { holderIds = [], ...rest } = sight === "near" ? peopleOf(pot) : {};
  const [people, beside] = await Promise.all([Person.namesOf([...holderIds, rest.makerId]), actsBeside(pot)]);
  const own = listed(pot);
  return {
    ...own,
    actions: [...own.actions, ...beside],
    ...rest,
    ...(sight === "near" ? { holderIds } : {}),
    ...(sight === "money" ? {} : { edges: profile.edges, opensBy: profile.opensBy }),
    orgId: profile.orgId,
    parent: parentOf(pot),
    depth: profile.depth,
    openUntil: head.openUntil,
    share: profile.share,
    twoOfUs: head.twoOfUs ?? false,
    lines: head.seq,
    people,
  };
};
