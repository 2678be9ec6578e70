import { thePerson } from "../actor.ts";
import type { Info as Cycle } from "../cycle/cycle.schema.ts";
import { notFound, rule } from "../error.ts";
import { findPot } from "../pot/pot-head.ts";
import { seenPot } from "../pot/pot-view.ts";
import type { Info } from "./experiment.schema.ts";

/**
 * A try names a pot that its planner sees: of its own programme, or one they hold; else there is no such pot.
 * @throws `pot.out_of_sight` (422): others who read the try would learn that the pot is there
 */
export const mustKnowPot = async (potId: Info["potId"], cycle: Cycle): Promise<void> => {
  if (potId === undefined) return;
  const { head, profile } = await seenPot(potId);
  if (head.visibility === "hidden")
    throw rule("pot.out_of_sight", "That pot is kept out of sight. A try would show that it is there.", [
      { path: "potId", message: "Choose another pot, or none." },
    ]);
  if (profile.programmeId !== cycle.programmeId && !head.holders.includes(thePerson().personId))
    throw notFound();
};

/** @throws `pot.not_enough` (422) when a try needs money that its pot does not have free */
export const mustHaveMoney = async ({ potId, costPence }: Info): Promise<void> => {
  if (potId === undefined) return;
  const free = (await findPot(potId))?.head.balance ?? 0;
  if (free >= (costPence ?? 1)) return;
  throw rule("pot.not_enough", "There is not enough left in the pot for this.", [
    { path: "potId", message: "Choose another pot, or talk with its holders." },
  ]);
};
