import { thePerson } from "../actor.ts";
import type { Info as Cycle } from "../cycle/cycle.schema.ts";
import { notFound, rule } from "../error.ts";
import { findPot } from "../pot/pot-head.ts";
import type { Info } from "./experiment.schema.ts";

/** A try names a pot of its own programme that is no secret, or one its planner holds; else there is no such pot. */
export const mustKnowPot = async (potId: Info["potId"], cycle: Cycle): Promise<void> => {
  if (potId === undefined) return;
  const pot = await findPot(potId);
  const holds = pot?.head.holders.includes(thePerson().personId) ?? false;
  const open = pot?.head.visibility === "shown" && pot.profile.programmeId === cycle.programmeId;
  if (!(holds || open)) throw notFound();
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
