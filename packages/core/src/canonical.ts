import { createHash } from "node:crypto";
import { DomainError } from "./error.ts";

/** Lists and objects inside each other: four times what anything we read has, and an end to it. */
const MOST_DEPTH = 40;

const textOf = (value: unknown, depth: number): string => {
  if (depth > MOST_DEPTH)
    throw new DomainError("input", "too_deep", "That has too many things inside each other for us to read.");
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, depth + 1)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${textOf(item, depth + 1)}`);
  return `{${pairs.join(",")}}`;
};

/**
 * JSON with keys in one order and absent values left out: the same content always gives the same text.
 * 400 `too_deep` for what is nested so far that no one wrote it by hand.
 */
export const canonical = (value: unknown): string => textOf(value, 0);

/** SHA-256 of text, in hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
