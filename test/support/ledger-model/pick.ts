import type { Id } from "@allotment/core/id";
import type { Recorded } from "@allotment/core/pot/spend.schema";
import type { Model, ModelPot, Person, Said } from "./model.ts";
import type { Choice } from "./operation.ts";

/** What a try is made on, and by whom: drawn by chance, and mostly such as the ledger takes. */
export const potsOf = (model: Model): ModelPot[] => [...model.pots.values()];
export const anyPot = (model: Model): boolean => model.pots.size > 0;
export const isOpen = ({ state }: ModelPot): boolean => state === "open";

/** A pot that something the model knows is of. */
export const potOf = (model: Model, potId: Id<"pot">): ModelPot => {
  const pot = model.pots.get(potId);
  if (!pot) throw new Error(`The model has no pot ${potId}`);
  return pot;
};

/** Mostly one of the pot's holders, and now and then anyone. */
export const someone = (model: Model, choice: Choice, pot: ModelPot | undefined): Person =>
  choice.pick(choice.once(8) || !pot || pot.holders.length === 0 ? model.people : pot.holders);

/** Such pots come up more often than the rest, so that most tries are of something that can be. */
export const somePot = (model: Model, choice: Choice, likely: (pot: ModelPot) => boolean): ModelPot => {
  const all = potsOf(model);
  const some = all.filter(likely);
  return choice.pick(choice.once(6) || some.length === 0 ? all : some);
};

/** Mostly all who hold it decide and were there, which any way of deciding takes; now and then nothing is said. */
export const saying = (choice: Choice, { holders }: ModelPot): Said =>
  choice.once(4) ? {} : { decidedByIds: [...holders], presentIds: [...holders] };

export const edges = { words: "Lawful. For the purpose." };

// Built from this very operation's answer.
export const recorded = (answer: unknown): Recorded => answer as Recorded;
