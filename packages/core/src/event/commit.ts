import { Actor, actorRef } from "../actor.ts";
import { transact, type Write, write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { answeredWrites } from "./answered.ts";
import type { Happening } from "./define-event.ts";
import { Events } from "./event.entity.ts";

/** The writes that say what happened: each is the event that subscribers hear and the audit line in one. */
export const happeningWrites = (happenings: readonly Happening[]): Write[] => {
  const { now, newId } = Deps.use();
  const at = now().toISOString();
  const actor = actorRef(Actor.use());
  return happenings.map((happening) =>
    write(Events.create({ ...happening, eventId: newId("event"), actor, at })),
  );
};

/**
 * Write a change, its event and its audit line in one transaction. Publishing happens from the table's stream,
 * so nothing that was saved can go unheard, and nothing is heard that was not saved.
 */
export const commit = async (
  writes: readonly Write[],
  ...happenings: readonly [Happening, ...Happening[]]
): Promise<void> => {
  await transact([...answeredWrites(happenings[0].subject), ...writes, ...happeningWrites(happenings)]);
};
