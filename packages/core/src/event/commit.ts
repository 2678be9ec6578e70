import { Actor, actorRef } from "../actor.ts";
import { transact, type Write, write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { DomainError } from "../error.ts";
import { Request } from "../request.ts";
import { Answered } from "./answered.entity.ts";
import type { Happening } from "./define-event.ts";
import { Events } from "./event.entity.ts";
import { Replay } from "./replay.ts";

/** What a used idempotency key means: the same request again, or another one under an old key (409). */
const keyUsed =
  (payloadHash: string) =>
  (found: Record<string, unknown> | undefined): Error =>
    found?.payloadHash === payloadHash && typeof found.subject === "string"
      ? new Replay(found.subject)
      : new DomainError("conflict", "key_reused", "That key was used for something else. Make a new one.");

const answeredWrite = (subject: string, at: string): Write[] => {
  const request = Request.peek();
  if (!(request?.key && request.payloadHash)) return [];
  const { key, payloadHash } = request;
  const row = { actor: actorRef(Actor.use()), requestKey: key, payloadHash, subject, at };
  return [write(Answered.create(row), keyUsed(payloadHash))];
};

/**
 * Write a change, its event and its audit line in one transaction. Publishing happens from the table's stream,
 * so nothing that was saved can go unheard, and nothing is heard that was not saved.
 */
export const commit = async (
  writes: readonly Write[],
  ...happenings: readonly [Happening, ...Happening[]]
): Promise<void> => {
  const { now, newId } = Deps.use();
  const at = now().toISOString();
  const actor = actorRef(Actor.use());
  const lines = happenings.map((happening) =>
    write(Events.create({ ...happening, eventId: newId("event"), actor, at })),
  );
  await transact([...answeredWrite(happenings[0].subject, at), ...writes, ...lines]);
};
