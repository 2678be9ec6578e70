import { createHash, createHmac } from "node:crypto";
import { canonical } from "../canonical.ts";
import { type Line, lineText } from "./ledger.rules.ts";

const hmac = (key: string, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url");

/** What a line's digest can cover: each has a key of its own, so that one can be shown without the others. */
type Part = "actor" | "counterparty" | "content";

/** The key of one part of a line, from the line's salt. Given to readers who may see that part. */
export const partKey = (salt: string, part: Part): string => hmac(salt, part);

/** Digest of one part of a line, under its key. */
export const partDigest = (salt: string, part: Part, text: string): string => hmac(partKey(salt, part), text);

/** Digest of what a posting says besides its sums: facts, the digest of its words, and a first line's holders. */
export const contentDigest = (
  salt: string,
  said: { facts?: unknown; wordsDigest?: string | undefined; holders?: readonly string[] | undefined },
): string => partDigest(salt, "content", canonical(said));

/** Digest of words under their own key. Erasing words and key leaves the digest, and every hash still checks. */
export const wordsDigest = (wordsKey: string, words: unknown): string => hmac(wordsKey, canonical(words));

/** A line's hash: SHA-256 of the hash before it and the line's facts. */
export const lineHash = (before: string, line: Line): string =>
  createHash("sha256").update(lineText(before, line)).digest("base64url");
