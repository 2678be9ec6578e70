import { badInput, rule, wrongState } from "../error.ts";
import { isPersonal, type Mode, needsEveryone, needsTwo } from "./pot.rules.ts";

/** Ways of deciding that a pot held by a group can turn to. Those with a person, and the funder's own, are apart. */
const ofGroups: readonly Mode[] = ["organisation", "team", "circle"];

/** What of a pot is to be otherwise. What is left out stays as it is. */
export interface Wish {
  readonly whoDecides?: Mode | undefined;
  /** From now on two of them say yes to each spend. Ending that is an act of its own. */
  readonly twoOfUs?: true | undefined;
  readonly edges?: object | undefined;
}

/** A pot, as far as changing what was agreed about it goes. */
export interface Agreed {
  readonly whoDecides: Mode;
  readonly twoOfUs?: boolean | undefined;
  readonly holders: readonly string[];
  readonly personId?: string | undefined;
  readonly visibility: "shown" | "hidden";
}

const isOfGroups = (mode: Mode): boolean => ofGroups.includes(mode);

const sameKind = (from: Mode, to: Mode): boolean =>
  (isPersonal(from) && isPersonal(to)) || (isOfGroups(from) && isOfGroups(to));

/**
 * Whether a change fits its pot. 422 when it changes nothing, or would turn a pot held with a person into a group's
 * (or the other way round), as that would change who reads its words; 400 when too few, or too many, hold it for that.
 */
export const mustFit = (pot: Agreed, { whoDecides, twoOfUs, edges }: Wish): void => {
  const mode = whoDecides === pot.whoDecides ? undefined : whoDecides;
  const two = twoOfUs && !pot.twoOfUs;
  if (mode === undefined && !two && edges === undefined)
    throw rule("pot.nothing_to_change", "It is like this already. Say what is to be different.");
  if (mode !== undefined && !sameKind(pot.whoDecides, mode))
    throw rule("pot.other_kind", "A pot can’t turn into one of this kind. Make a new pot for it.", [
      { path: "whoDecides", message: "Pick another way, or make a new pot." },
    ]);
  if (mode === "pair" && pot.holders.length !== 2)
    throw badInput([{ path: "whoDecides", message: "Two people hold a pot like this." }]);
  if (two && pot.holders.length < 2)
    throw badInput([{ path: "twoOfUs", message: "That takes two people who hold it." }]);
};

const decideTogether = (mode: Mode | undefined): boolean => mode === "pair" || mode === "circle";

/** Whether all who hold it say yes first: they decide together, would from now on, or let no one alone decide. */
const takesEveryone = (pot: Agreed, { whoDecides, twoOfUs }: Wish): boolean =>
  decideTogether(pot.whoDecides) ||
  decideTogether(whoDecides) ||
  twoOfUs === true ||
  needsTwo(pot) ||
  needsEveryone(pot);

/** Whose own yes a change takes before it is so: the person's whose pot it is, or everyone's where they decide together. */
export const askedFor = (pot: Agreed, wish: Wish): readonly string[] => {
  if (takesEveryone(pot, wish)) return pot.holders;
  return isPersonal(pot.whoDecides) && pot.personId !== undefined ? [pot.personId] : [];
};

/** Who of them has yet to say yes. */
export const stillAsked = (pot: Agreed, wish: Wish, saidYesIds: readonly string[]): readonly string[] =>
  askedFor(pot, wish).filter((id) => !saidYesIds.includes(id));

/** 422 when someone whose yes is not the one that is missing says it; 409 when whoever asked holds it no more. */
export const mustBeAsked = (
  pot: Agreed,
  { wish, byId, saidYesIds }: { wish: Wish; byId: string; saidYesIds: readonly string[] },
  actorId: string,
): void => {
  if (!pot.holders.includes(byId)) throw wrongState("Whoever asked for this no longer holds this pot.");
  const left = stillAsked(pot, wish, saidYesIds);
  if (left.includes(actorId) || left.length === 0) return;
  const says =
    pot.personId !== undefined && left.includes(pot.personId)
      ? "The person whose pot this is says yes to this first."
      : "Others who hold this pot say yes to this first.";
  throw rule("permission.needed", says);
};
