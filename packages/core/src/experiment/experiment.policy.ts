import type { Actor } from "../actor.ts";
import type { Info } from "./experiment.schema.ts";

/** A try and the people of the cycle it belongs to. */
export interface InCycle extends Pick<Info, "byId" | "doneByIds"> {
  readonly memberIds: readonly string[];
}

/** Those in a try (who had the idea, who does it) and those in its cycle take it on. Anyone of them may stop it now. */
const inIt = (actor: Actor, { byId, doneByIds, memberIds }: InCycle): boolean =>
  actor.type === "person" && [byId, ...doneByIds, ...memberIds].includes(actor.personId);

export const can = {
  edit: inIt,
  plan: inIt,
  start: inIt,
  stopNow: inIt,
  finishTrying: inIt,
  close: inIt,
  park: inIt,
  unpark: inIt,
  retry: inIt,
};
