import { Actor, actorRef } from "../actor.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { DomainError } from "../error.ts";
import { Request } from "../request.ts";
import { Answered } from "./answered.entity.ts";
import { Replay } from "./replay.ts";

/** What a used idempotency key means: the same request again, or another one under an old key (409). */
const keyUsed =
  (payloadHash: string) =>
  (found: Record<string, unknown> | undefined): DomainError =>
    found?.payloadHash === payloadHash && typeof found.subject === "string"
      ? new Replay(found.subject)
      : new DomainError("conflict", "key_reused", "That key was used for something else. Make a new one.");

/** The write that keeps the request's key with what it was done to; none when the request brought no key. */
export const answeredWrites = (subject: string): Write[] => {
  const request = Request.peek();
  if (!(request?.key && request.payloadHash)) return [];
  const { key, payloadHash } = request;
  const row = { actor: actorRef(Actor.use()), requestKey: key, payloadHash, subject, at: nowIso() };
  return [write(Answered.create(row), keyUsed(payloadHash))];
};

/** What fitted when it was asked may fit no more: a pot that decides otherwise now finds other fields missing. */
const mayBeOurs: readonly DomainError["kind"][] = ["conflict", "rule", "input"];

/**
 * Before a refusal is believed: a request sent again finds the state it made itself ("signed already"), and was done.
 * Answers the error that stands: `Replay` for a request that was done, or the refusal itself.
 */
export const unlessAnswered = async (refusal: unknown): Promise<unknown> => {
  const request = Request.peek();
  if (!(refusal instanceof DomainError && request?.key && request.payloadHash)) return refusal;
  if (refusal instanceof Replay || !mayBeOurs.includes(refusal.kind)) return refusal;
  const row = { actor: actorRef(Actor.use()), requestKey: request.key };
  const found = await live(Answered).get(row).go({ consistent: true });
  return found.data ? keyUsed(request.payloadHash)(found.data) : refusal;
};
