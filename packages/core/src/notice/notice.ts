export { follow, followersOf } from "./follow.ts";
export { remind, remindersOn } from "./remind.ts";

import { live } from "../db/entity.ts";
import { isRefusal } from "../db/refusal.ts";
import { Deps, nowIso } from "../deps.ts";
import { DomainError } from "../error.ts";
import { Notices } from "./notice.entity.ts";

/** How long one sender may take, and how long we remember that a message went. Seconds. */
const HOLD_SECONDS = 20;
const KEEP_SECONDS = 31 * 24 * 3600;

const isSent = async (eventId: string, personId: string): Promise<boolean> => {
  const found = await live(Notices).get({ eventId, personId }).go({ consistent: true });
  return found.data?.sentAt !== undefined;
};

/** Take a message in hand. False when it has gone; 503 while another sender has it. */
const hold = async (eventId: string, personId: string): Promise<boolean> => {
  const at = Math.floor(Deps.use().now().getTime() / 1000);
  try {
    await live(Notices)
      .put({ eventId, personId, heldUntil: at + HOLD_SECONDS, expiresAt: at + KEEP_SECONDS })
      .where(
        (row, op) =>
          `${op.notExists(row.heldUntil)} OR (${op.lt(row.heldUntil, at)} AND ${op.notExists(row.sentAt)})`,
      )
      .go();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  if (await isSent(eventId, personId)) return false;
  throw new DomainError("unavailable", "notice.in_hand", "Someone is sending this now.", {
    retryAfterSeconds: HOLD_SECONDS,
  });
};

/**
 * Tell one person of one event, once; a page of people is passed on once in the same way. If sending fails it may be
 * tried again; a stop between sending and our note of it can send twice, never not at all.
 */
export const tellOnce = async (
  eventId: string,
  personId: string,
  send: () => Promise<void>,
): Promise<void> => {
  if (!(await hold(eventId, personId))) return;
  try {
    await send();
  } catch (error) {
    await live(Notices).patch({ eventId, personId }).set({ heldUntil: 0 }).go();
    throw error;
  }
  await live(Notices).patch({ eventId, personId }).set({ sentAt: nowIso() }).go();
};
