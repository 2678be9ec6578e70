import { dayInWords, dayOf } from "../day.ts";
import { badInput, type FieldError } from "../error.ts";
import { isPersonal, type Mode } from "./pot.rules.ts";

/**
 * Spending is a one-step act by those who hold the money: no one is asked first. These rules say who decided, and
 * that the day is one when the pot was open. Words outside the edges are recorded like any other.
 */
export interface SpendingPot {
  readonly whoDecides: Mode;
  readonly holders: readonly string[];
  /** The person served whose pot it is. */
  readonly personId?: string | undefined;
  readonly openedOn?: string | undefined;
  readonly openUntil?: string | undefined;
}

export interface Tie {
  /** Who gains, or is close to someone who does. */
  readonly personId: string;
  readonly steppedBack: boolean;
  /** Who is asked to look a second time. The spend stands whatever they say. */
  readonly secondLookById?: string | undefined;
}

export interface Deciding {
  readonly spentOn: string;
  readonly decidedByIds?: readonly string[] | undefined;
  readonly presentIds?: readonly string[] | undefined;
  readonly toldSameDay?: { readonly personId: string; readonly at: string } | undefined;
  readonly choseById?: string | undefined;
  readonly paidById?: string | undefined;
  readonly steppedBackIds?: readonly string[] | undefined;
  readonly tie?: Partial<Tie> | undefined;
  /** Holders who said yes to it together, where they chose to. */
  readonly saidYesIds?: readonly string[] | undefined;
}

export interface Decided {
  readonly decidedByIds: readonly string[];
  readonly choseById?: string | undefined;
  readonly paidById?: string | undefined;
  readonly steppedBackIds?: readonly string[] | undefined;
  readonly tie?: Tie | undefined;
}

const field = (path: string, message: string): FieldError => ({ path, message });

const onDays = ({ spentOn }: Deciding, { openedOn, openUntil }: SpendingPot, today: string): FieldError[] => {
  if (spentOn > today)
    return [field("spentOn", "That day is still to come. Record it when it has happened.")];
  if (openedOn !== undefined && spentOn < openedOn)
    return [field("spentOn", `This pot opened on ${dayInWords(openedOn)}. Give that day or a later one.`)];
  if (openUntil !== undefined && spentOn > openUntil)
    return [field("spentOn", `This pot was open until ${dayInWords(openUntil)}.`)];
  return [];
};

const outside = (path: string, ids: readonly (string | undefined)[], holders: readonly string[]) =>
  ids.some((id) => id !== undefined && !holders.includes(id))
    ? [field(path, "Name people who hold this pot.")]
    : [];

/** Both were there, or one of them tells the other on the same day. */
const together = (wish: Deciding, { holders }: SpendingPot, actorId: string, today: string): FieldError[] => {
  if (holders.every((id) => wish.presentIds?.includes(id))) return [];
  const told = wish.toldSameDay;
  if (!told)
    return [field("presentIds", "Say that you were both there, or when the other one is told today.")];
  if (!holders.includes(told.personId) || told.personId === actorId)
    return [field("toldSameDay.personId", "Name the other one who holds this pot.")];
  if (dayOf(new Date(told.at)) !== today)
    return [field("toldSameDay.at", "Tell the other one on the day you record it.")];
  return [];
};

const hasPerson = (decidedByIds: readonly string[], { personId }: SpendingPot): FieldError[] =>
  personId === undefined || decidedByIds.includes(personId)
    ? []
    : [field("decidedByIds", "The person whose pot this is decides.")];

const directed = ({ choseById, paidById }: Decided, pot: SpendingPot): FieldError[] => [
  ...(choseById === pot.personId ? [] : [field("choseById", "The person whose pot this is chooses.")]),
  ...(paidById === choseById ? [field("paidById", "Someone else who holds this pot pays.")] : []),
];

const everyone = ({ decidedByIds, steppedBackIds = [], tie }: Decided, { holders }: SpendingPot) => [
  ...(holders.every((id) => decidedByIds.includes(id) || steppedBackIds.includes(id))
    ? []
    : [field("decidedByIds", "Everyone in the circle decides, or steps back.")]),
  ...(tie && !tie.steppedBack
    ? [field("tie.steppedBack", "In a circle, someone with a tie steps back.")]
    : []),
];

const steps = ({ steppedBackIds = [], decidedByIds }: Decided): FieldError[] =>
  steppedBackIds.some((id) => decidedByIds.includes(id))
    ? [field("steppedBackIds", "Someone who steps back does not decide.")]
    : [];

const looks = (tie: Tie | undefined, pot: SpendingPot): FieldError[] =>
  tie?.secondLookById !== undefined && tie.secondLookById === tie.personId
    ? [field("tie.secondLookById", "Ask someone with no tie to look.")]
    : outside("tie.secondLookById", [tie?.secondLookById], pot.holders);

/** Who decided, when the record does not say: what the pot's own way of deciding makes of it. */
const decidersOf = (wish: Deciding, pot: SpendingPot, actorId: string): readonly string[] => {
  if (wish.decidedByIds && wish.decidedByIds.length > 0) return wish.decidedByIds;
  if (pot.whoDecides === "pair") return pot.holders;
  if (pot.whoDecides === "citizenDirects" && pot.personId) return [pot.personId];
  return [actorId];
};

const byMode = (
  wish: Deciding,
  decided: Decided,
  pot: SpendingPot,
  actorId: string,
  today: string,
): FieldError[] => {
  switch (pot.whoDecides) {
    case "pair":
      return wish.saidYesIds ? [] : together(wish, pot, actorId, today);
    case "citizenHolds":
      return hasPerson(decided.decidedByIds, pot);
    case "citizenDirects":
      return [...hasPerson(decided.decidedByIds, pot), ...directed(decided, pot)];
    case "circle":
      return everyone(decided, pot);
    default:
      return [];
  }
};

const tieOf = ({ tie }: Deciding, { holders }: SpendingPot, actorId: string): Tie | undefined => {
  if (!tie) return undefined;
  const personId = tie.personId ?? actorId;
  const others = holders.filter((id) => id !== personId);
  const only = others.length === 1 ? others[0] : undefined;
  return { personId, steppedBack: tie.steppedBack ?? false, secondLookById: tie.secondLookById ?? only };
};

/** The other one who holds the pot, when there is just one. */
const otherThan = (id: string | undefined, holders: readonly string[]): string | undefined => {
  const others = holders.filter((holder) => holder !== id);
  return others.length === 1 ? others[0] : undefined;
};

/**
 * Who decided a spend, by the pot's way of deciding. 400 with every field at once when it does not hold together.
 * @param today the day it is recorded, in the United Kingdom.
 */
export const decide = (pot: SpendingPot, wish: Deciding, actorId: string, today: string): Decided => {
  const directs = pot.whoDecides === "citizenDirects";
  const choseById = wish.choseById ?? (directs ? pot.personId : undefined);
  const paidById = wish.paidById ?? (directs ? otherThan(choseById, pot.holders) : undefined);
  const tie = tieOf(wish, pot, actorId);
  const stepped = [...new Set([...(wish.steppedBackIds ?? []), ...(tie?.steppedBack ? [tie.personId] : [])])];
  const steppedBackIds = stepped.length > 0 ? stepped : undefined;
  const decidedByIds = decidersOf(wish, pot, actorId);
  const decided = { decidedByIds, choseById, paidById, steppedBackIds, tie };
  const { holders } = pot;
  const fields = [
    ...onDays(wish, pot, today),
    ...outside("decidedByIds", decidedByIds, holders),
    ...outside("presentIds", wish.presentIds ?? [], holders),
    ...outside("steppedBackIds", stepped, holders),
    ...outside("choseById", [choseById], holders),
    ...outside("paidById", [paidById], holders),
    ...outside("tie.personId", [tie?.personId], holders),
    ...steps(decided),
    ...looks(tie, pot),
    ...byMode(wish, decided, pot, actorId, today),
  ];
  if (fields.length > 0) throw badInput(fields);
  return decided;
};

const US_TWO = 1;
const OUR_TEAM = 2;
const CIRCLE = 3;

/** The furthest the words of a spend may go: those about a person stay in the person's own group. */
export const furthest = (pot: { whoDecides: Mode; visibility: "shown" | "hidden" }): number => {
  if (pot.visibility === "hidden") return US_TWO;
  return isPersonal(pot.whoDecides) ? OUR_TEAM : 5;
};

/** How far a spend's words go when no one said. */
export const usualShare = (pot: { whoDecides: Mode; visibility: "shown" | "hidden" }): number => {
  if (isPersonal(pot.whoDecides) || pot.visibility === "hidden") return US_TWO;
  return pot.whoDecides === "circle" ? CIRCLE : OUR_TEAM;
};
