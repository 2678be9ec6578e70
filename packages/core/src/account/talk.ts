import type { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { Mine } from "../mine/mine.entity.ts";
import { audits, can } from "./account.policy.ts";
import type { Head } from "./account.schema.ts";

/** The talks, of those that accounts are given in, that this reader has a page of: their own, or any for an auditor. */
const openTalks = async (actor: Actor, heads: readonly Head[]): Promise<ReadonlySet<string>> => {
  const audited = heads.filter((head) => audits(actor, head)).map(({ dialogueId }) => dialogueId);
  const asked = heads.map(({ dialogueId }) => dialogueId).filter((id) => id !== undefined);
  if (actor.type !== "person" || asked.length === 0) return new Set();
  const { personId } = actor;
  const keys = [...new Set(asked)].map((thingId) => ({ personId, kind: "dialogue" as const, thingId }));
  const found = await live(Mine).get(keys).go();
  return new Set([...audited.filter((id) => id !== undefined), ...found.data.map(({ thingId }) => thingId)]);
};

/**
 * Heads as one reader sees them. Its talk is named to those who have a page of it and to those who give the account; to
 * anyone else there is no such talk. `inTalk` says whether there is a page to go to.
 */
export const talksSeen = async (
  actor: Actor,
  heads: readonly Head[],
): Promise<{ readonly head: Head; readonly inTalk: boolean }[]> => {
  const open = await openTalks(actor, heads);
  return heads.map((head) => {
    const { dialogueId, ...rest } = head;
    const inTalk = dialogueId !== undefined && open.has(dialogueId);
    return { head: inTalk || can.save(actor, head) ? head : rest, inTalk };
  });
};
