import { DomainError, rule, wrongState } from "../error.ts";
import { inPounds } from "../money.rules.ts";

/** `proposed → open ⇄ resting → closed`; `frozen` is lifted only by the review it starts. There is no recall. */
export const potStates = ["proposed", "open", "resting", "frozen", "closed"] as const;
export type PotState = (typeof potStates)[number];

/** How the holders decide. The last four are pots held with a person. */
export const modes = [
  "funder",
  "organisation",
  "team",
  "circle",
  "pair", // the person and a worker decide together
  "citizenHolds", // the person holds it
  "citizenDirects", // the person chooses, a worker pays
  "mix",
] as const;
export type Mode = (typeof modes)[number];

const personal: readonly Mode[] = ["pair", "citizenHolds", "citizenDirects", "mix"];

/** Whether a pot is held with a person served, so that words about its spends stay close. */
export const isPersonal = (mode: Mode): boolean => personal.includes(mode);

/** A pot's head stays one write unit with this many holders, and a name this long in UTF-8 bytes. */
export const MOST_HOLDERS = 12;
export const MOST_NAME_BYTES = 90;

/** Pots within pots: deep enough for any group, and an end to it. */
export const MOST_DEPTH = 8;

/** Pots made by one transaction: two items each, and three more, within DynamoDB's hundred. */
export const MOST_AWARDS = 48;

/** Spends of one pot in one transaction: two items each, and its head, within DynamoDB's hundred. */
export const MOST_SPENDS = 49;

/** Which acts a pot in each state takes. */
const acts: Record<PotState, readonly string[]> = {
  proposed: ["sayYes", "sayNo", "open"],
  open: [
    "spend",
    "writeDown",
    "oneIsEnough",
    "change",
    "answerUse",
    "makePot",
    "topUp",
    "giveBack",
    "addHolder",
    "bringHolder",
    "leave",
    "rest",
    "close",
    "freeze",
  ],
  resting: ["reopen", "giveBack", "addHolder", "bringHolder", "leave", "close", "freeze"],
  frozen: ["seeHold"],
  closed: [],
};

export const possible = (state: PotState): readonly string[] => acts[state];

const refusals: Record<Exclude<PotState, "open">, () => DomainError> = {
  proposed: () => wrongState("This pot is not open yet. Everyone who will hold it says yes first."),
  resting: () => new DomainError("conflict", "pot.resting", "This pot is resting. Reopen it first."),
  frozen: () =>
    new DomainError("conflict", "pot.frozen", "This pot is on hold while two people look into a worry."),
  closed: () => new DomainError("conflict", "pot.closed", "This pot is closed."),
};

/** 409 unless the pot is in one of these states, in words that say which it is in. */
export const mustBe = (state: PotState, ...wanted: readonly PotState[]): void => {
  if (wanted.includes(state)) return;
  if (state === "open") throw wrongState("This pot is open already.");
  throw refusals[state]();
};

const sums = (balancePence: number, askedPence: number): string =>
  `There is ${inPounds(balancePence)} left in this pot. You asked for ${inPounds(askedPence)}.`;

/** 422 with the sums in words, and in pence as `current` for the page to show. */
export const notEnough = (balancePence: number, askedPence: number): DomainError =>
  rule(
    "pot.not_enough",
    sums(balancePence, askedPence),
    [{ path: "amountPence", message: sums(balancePence, askedPence) }],
    { balancePence, askedPence },
  );

export const statutory = (): DomainError =>
  rule("pot.statutory", "Your council has its own rules for this. Talk to your social worker.");

/** 422 unless the person whose pot it is does this: who holds their pot with them is theirs to say. */
export const personSays = (
  { whoDecides, personId }: { readonly whoDecides: Mode; readonly personId?: string | undefined },
  actorId: string,
): void => {
  if (isPersonal(whoDecides) && personId !== actorId)
    throw rule("permission.needed", "The person whose pot this is says who holds it with them.");
};

/** 409 for someone who holds the pot already; 422 when its head has no room for one more. */
export const mustHaveRoomFor = (personId: string, holders: readonly string[]): void => {
  if (holders.includes(personId)) throw wrongState("They hold this pot already.");
  if (holders.length >= MOST_HOLDERS)
    throw rule("pot.holders_full", `At most ${MOST_HOLDERS} people can hold one pot.`);
};

/** A pot kept out of sight shows itself and every word in it to whoever joins, so no one of several lets someone in. */
export const needsEveryone = (pot: {
  readonly visibility: "shown" | "hidden";
  readonly holders: readonly string[];
}): boolean => pot.visibility === "hidden" && pot.holders.length > 1;

export interface PotWish {
  readonly whoDecides: Mode;
  readonly hidden: boolean;
  readonly share?: number | undefined;
}

/** How far a pot's own words go when its maker did not say: those who hold it with a person, or the programme. */
export const shareOf = ({ whoDecides, hidden, share }: PotWish): number => {
  if (hidden) return 1;
  if (isPersonal(whoDecides)) return Math.min(share ?? 1, 2);
  return share ?? 4;
};

/** Whether a spend here waits for a second yes, as its holders chose when it was made. On your own, you are enough. */
export const needsTwo = (pot: {
  readonly twoOfUs?: boolean | undefined;
  readonly holders: readonly string[];
}): boolean => pot.twoOfUs === true && pot.holders.length > 1;

/** What those who may not see a pot's name call it. */
export const OTHERS_SEE = "A pot held with a person";
