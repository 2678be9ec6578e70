import { live } from "../db/entity.ts";
import { Reminders } from "./notice.entity.ts";

export interface Reminder {
  /** The day to write on. */
  readonly on: string;
  readonly personId: string;
  /** Id of what it is about. */
  readonly thingId: string;
}

/** Write to this person about this thing on that day. Saying it twice is harmless. */
export const remind = async (reminder: Reminder): Promise<void> => {
  await live(Reminders)
    .put({ ...reminder })
    .go();
};

/** Everyone to write to on a day. */
export const remindersOn = async (on: string): Promise<Reminder[]> => {
  const found = await live(Reminders).query.ofDay({ on }).go({ pages: "all" });
  return found.data.map(({ personId, thingId }) => ({ on, personId, thingId }));
};
