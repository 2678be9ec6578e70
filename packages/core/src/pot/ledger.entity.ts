import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { kinds } from "./ledger.rules.ts";

/**
 * One line of a pot's statement. Never updated, never deleted (I6).
 * Access: a page of a pot's lines, by their numbers; one line.
 */
export const Entries = defineEntity({
  model: { service: "allotment", entity: "entry", version: "1" },
  attributes: {
    potId: { type: "string", required: true },
    seq: { type: "number", required: true, padding: { length: 10, char: "0" } },
    amount: { type: "number", required: true },
    balance: { type: "number", required: true },
    kind: { type: kinds, required: true },
    txId: { type: "string", required: true },
    actorId: { type: "string", required: true },
    at: { type: "string", required: true },
    spentOn: { type: "string" },
    counterparty: { type: "string" },
    /** On a pot's first line: who holds it. */
    holders: { type: "list", items: { type: "string" } },
    /** Random; makes the line's keys for the digests below and those of actor and counterparty. */
    salt: { type: "string", required: true },
    /** Digest of the transaction's facts, of the digest of its words, and of `holders`. */
    content: { type: "string", required: true },
    hash: { type: "string", required: true },
  },
  indexes: { byId: { pk: key("pk", ["potId"], "POT#${potId}"), sk: key("sk", ["seq"], "E#${seq}") } },
});

/**
 * A posting: the act's event and audit line, and the guard that makes sending it twice harmless.
 * Its words lie outside every hash, under a key of their own, so they can be erased and all still checks.
 * Access: by id, with what was added to it since.
 */
export const Transactions = defineEntity({
  model: { service: "allotment", entity: "tx", version: "1" },
  attributes: {
    txId: { type: "string", required: true },
    kind: { type: kinds, required: true },
    actorId: { type: "string", required: true },
    at: { type: "string", required: true },
    payloadHash: { type: "string", required: true },
    currency: { type: "string", required: true },
    /** Pence that left the tree (or came into it, when below zero): sum of legs + external = 0. */
    external: { type: "number", required: true },
    /** `[potId, seq, pence]` for each line it wrote. */
    legs: { type: "any", required: true },
    /** What the request made or changed, when that is not this posting itself. */
    subject: { type: "string" },
    facts: { type: "any" },
    words: { type: "any" },
    wordsKey: { type: "string" },
    wordsDigest: { type: "string" },
    reverses: { type: "string" },
    /** Set once, by the posting that undid this one. */
    reversedBy: { type: "string" },
  },
  indexes: { byId: { pk: key("pk", ["txId"], "TX#${txId}"), sk: key("sk", [], "TX") } },
});
