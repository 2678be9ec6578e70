import type { Id } from "@allotment/core/id";
import type { Mode, PotState } from "@allotment/core/pot/pot.rules";

export type Person = Id<"person">;

/** A change of who decides, or of what was agreed, that waits for a yes. */
export interface ModelAsk {
  readonly changeId: Id<"tx">;
  readonly byId: Person;
  readonly wish: { readonly whoDecides?: Mode; readonly twoOfUs?: true; readonly edges?: { words: string } };
  /** What was agreed when it was asked for. */
  readonly was: string;
  readonly saidYesIds: Person[];
}

/** A pot's newest hold: who looks into it, and whether it lasts. */
export interface ModelHold {
  readonly first: readonly [Person, Person];
  readonly named: Person[];
  ended: boolean;
}

/** A pot as the model knows it: what its head must say after each act. */
export interface ModelPot {
  readonly potId: Id<"pot">;
  readonly parentId?: Id<"pot"> | undefined;
  readonly maker: Person;
  readonly opensBy: "maker" | "agreement";
  readonly hidden: boolean;
  readonly depth: number;
  /** The person served whose pot it is. */
  readonly personId?: Person | undefined;
  whoDecides: Mode;
  twoOfUs: boolean;
  /** What was agreed about it, in words. */
  agreed: string;
  ask?: ModelAsk | undefined;
  hold?: ModelHold;
  state: PotState;
  lines: number;
  balance: number;
  credited: number;
  debited: number;
  children: number;
  setAside: number;
  holders: Person[];
  waiting: Person[];
}

export interface ModelSpend {
  readonly txId: Id<"tx">;
  readonly potId: Id<"pot">;
  readonly amount: number;
  returned: boolean;
}

/** A spend that one of two wrote down, for another's yes. */
export interface ModelDraft {
  readonly draftId: Id<"tx">;
  readonly potId: Id<"pot">;
  readonly byId: Person;
  readonly amount: number;
  readonly said: Said;
}

/** A posting that went through, and how to send the very same request again. */
export interface Done {
  readonly name: string;
  readonly key: string;
  readonly who: Person;
  readonly act: () => Promise<unknown>;
  readonly answer: unknown;
  /** Whether it is in no line, so that the ledger has not seen its key. */
  readonly postsNothing?: true | undefined;
}

export interface Place {
  readonly programmeId: Id<"prog">;
  readonly funderOrgId: Id<"org">;
  readonly lookers: readonly [Person, Person];
  /** Others who may look into a worry when they are named. */
  readonly stewards: readonly Person[];
  /** The one of the people who has a role here: a person served. */
  readonly citizen: Person;
  /** As many more as can hold one pot. */
  readonly crowd: readonly Person[];
}

/** The ledger in memory, with no table, lock or retry: what it ought to be. */
export interface Model {
  readonly people: readonly Person[];
  /** Where every fund is, and two who answer for it and hold nothing. */
  readonly place: Place;
  readonly pots: Map<string, ModelPot>;
  readonly spends: ModelSpend[];
  readonly drafts: ModelDraft[];
  readonly done: Done[];
  /** Pence that left all trees, less those that came in. */
  external: number;
}

export const newModel = (people: readonly Person[], place: Place): Model => ({
  ...{ people, place, pots: new Map(), spends: [], drafts: [], done: [], external: 0 },
});

export const aboveOf = (model: Model, { parentId }: ModelPot): ModelPot | undefined =>
  parentId === undefined ? undefined : model.pots.get(parentId);

export const holds = (pot: ModelPot | undefined, who: Person): boolean => pot?.holders.includes(who) ?? false;

/** Whether someone with no role sees a pot: its holders, its maker until it opens, and those who hold the one above. */
export const sees = (model: Model, pot: ModelPot, who: Person): boolean =>
  holds(pot, who) ||
  (!pot.hidden && ((pot.state === "proposed" && pot.maker === who) || holds(aboveOf(model, pot), who)));

/** The refusal of someone who does not hold the pot: by whether they see it. */
export const unlessHeld = (model: Model, pot: ModelPot, who: Person): string | undefined => {
  if (holds(pot, who)) return undefined;
  return sees(model, pot, who) ? "not_allowed" : "not_found";
};

const inState = { proposed: "wrong_state", open: "wrong_state", resting: "pot.resting" } as const;

/** The refusal of a pot that is in none of these states. */
export const unlessIn = ({ state }: ModelPot, ...wanted: readonly PotState[]): string | undefined => {
  if (wanted.includes(state)) return undefined;
  if (state === "closed" || state === "frozen") return `pot.${state}`;
  return inState[state];
};

/** Whether a spend here waits for a second yes. */
export const needsTwo = ({ twoOfUs, holders }: ModelPot): boolean => twoOfUs && holders.length > 1;

/** Who decided and was there: all who hold the pot, or, left out, whoever records it. */
export interface Said {
  readonly decidedByIds?: Person[];
  readonly presentIds?: Person[];
}

/** The refusal of a spend whose deciding does not fit how its pot decides; `two` when they say yes together. */
export const unlessSaid = (
  { whoDecides, holders, personId }: ModelPot,
  byId: Person,
  { decidedByIds = [byId], presentIds = [] }: Said,
  two = false,
): string | undefined => {
  const all = (ids: readonly Person[]): boolean => holders.every((id) => ids.includes(id));
  const strangers = [...decidedByIds, ...presentIds].some((id) => !holders.includes(id));
  const fits =
    (whoDecides !== "circle" || all(decidedByIds)) &&
    (whoDecides !== "pair" || two || all(presentIds)) &&
    (whoDecides !== "citizenHolds" || personId === undefined || decidedByIds.includes(personId));
  return strangers || !fits ? "bad_input" : undefined;
};

/** The refusal of anyone but the person whose pot it is. */
export const unlessTheirs = ({ personId }: ModelPot, who: Person): string | undefined =>
  personId !== undefined && personId !== who ? "permission.needed" : undefined;

export const unlessEnough = ({ balance }: ModelPot, amount: number): string | undefined =>
  amount > balance ? "pot.not_enough" : undefined;

/** One line on a pot: pence in, or out when below zero. */
export const addLine = (pot: ModelPot, amount = 0): void => {
  pot.lines += 1;
  pot.balance += amount;
  if (amount > 0) pot.credited += amount;
  else pot.debited -= amount;
};

/** Money from a pot to the one above it (below zero: down), or out of the tree from one that has none above. */
export const moveUp = (model: Model, pot: ModelPot, amount: number): void => {
  addLine(pot, 0 - amount);
  const above = aboveOf(model, pot);
  if (!above) {
    model.external += amount;
    return;
  }
  addLine(above, amount);
  if (pot.hidden) above.setAside -= amount;
};

/** A pot that closes: its money goes back to where it came from. */
export const closeUp = (model: Model, pot: ModelPot): void => {
  moveUp(model, pot, pot.balance);
  pot.state = "closed";
  const above = aboveOf(model, pot);
  if (above) above.children -= 1;
};
