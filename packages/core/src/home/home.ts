import * as z from "zod";
import { thePerson } from "../actor.ts";
import { fn } from "../fn.ts";
import type { Info as Held } from "../membership/membership.schema.ts";
import { begunFor } from "./begun.ts";
import type { Shown } from "./home.schema.ts";
import { inOrder, newest } from "./order.rules.ts";
import { type Room, roomsFor } from "./rooms.rules.ts";
import { sources } from "./sources.ts";

export { helpFor } from "./help.ts";

/** The rooms that are open to the signed-in person, who holds these roles. */
export const rooms = async (held: readonly Held[]): Promise<Room[]> =>
  roomsFor(
    held.map(({ role }) => role),
    await begunFor(thePerson().personId, held),
  );

/** What waits for you, what waits for others, and what was lately learnt. */
export const show = fn(z.strictObject({}), async (): Promise<Shown> => {
  thePerson();
  const parts = await Promise.all(sources.map((source) => source()));
  return {
    waitingForYou: inOrder(parts.flatMap((part) => part.forYou)),
    waitingForOthers: inOrder(parts.flatMap((part) => part.forOthers)),
    latelyLearnt: newest(parts.flatMap((part) => part.learnt ?? [])),
  };
});
