import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { Deps } from "./deps.ts";
import { badInput } from "./error.ts";

/** Every list comes in pages of 25 unless its own page says otherwise. */
export const PAGE_SIZE = 25;

export const cursor = z.string().max(2000).optional();

export interface Page<T> {
  readonly items: T[];
  /** Send back to read on; absent on the last page. */
  readonly next?: string;
}

const mark = (list: string, key: string): string =>
  createHmac("sha256", Deps.use().pepper).update(`cursor\n${list}\n${key}`).digest("base64url").slice(0, 22);

/** A cursor no one can write by hand, or carry from one list to another: `list` names the query and its scope. */
const signCursor = (list: string, key: string): string => `${key}.${mark(list, key)}`;

/** The key inside a cursor; 400 for one we did not make for this list. */
export const readCursor = (list: string, signed: string | undefined): string | null => {
  if (signed === undefined) return null;
  const at = signed.lastIndexOf(".");
  const key = signed.slice(0, Math.max(at, 0));
  const given = Buffer.from(signed.slice(at + 1));
  const due = Buffer.from(mark(list, key));
  if (at < 1 || given.length !== due.length || !timingSafeEqual(given, due))
    throw badInput([
      { path: "cursor", message: "That link to the next page has gone stale. Start from the first page." },
    ]);
  return key;
};

/** A page from an ElectroDB answer. */
export const toPage = <T>(list: string, items: T[], key: string | null): Page<T> =>
  key === null ? { items } : { items, next: signCursor(list, key) };
