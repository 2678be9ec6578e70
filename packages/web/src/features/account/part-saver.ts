import { Problem } from "../../lib/problem.ts";
import type { AccountPart, PartInput } from "./account.queries.ts";

type Put = (version: number, fields: PartInput) => Promise<AccountPart>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** What is stored now, in a refusal that says someone else changed it first. */
export const currentIn = (cause: unknown): Record<string, unknown> | undefined =>
  cause instanceof Problem && cause.code === "changed_since" && isRecord(cause.current)
    ? cause.current
    : undefined;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Saves the fields of one answer, one save at a time. They share a version, so a save of one box moves the others on; a
 * box is only in conflict when someone else changed that box, and then both texts are shown.
 */
export class PartSaver {
  private readonly put: Put;
  private version: number;
  /** Each field as this page last knew it to be stored. */
  private readonly known: Record<string, unknown>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(part: AccountPart, put: Put) {
    this.put = put;
    this.version = part.version;
    this.known = { ...part };
  }

  readonly save = (fields: PartInput): Promise<AccountPart> => {
    const next = this.last.then(() => this.attempt(fields));
    this.last = next.catch(() => undefined);
    return next;
  };

  private async attempt(fields: PartInput): Promise<AccountPart> {
    try {
      return this.keep(fields, await this.put(this.version, fields));
    } catch (cause) {
      const current = currentIn(cause);
      if (!current || typeof current.version !== "number") throw cause;
      const untouched = Object.keys(fields).every((field) => same(current[field], this.known[field]));
      this.version = current.version;
      for (const field of Object.keys(fields)) this.known[field] = current[field];
      if (!untouched) throw cause;
      return this.keep(fields, await this.put(this.version, fields));
    }
  }

  private keep(fields: PartInput, saved: AccountPart): AccountPart {
    this.version = saved.version;
    Object.assign(this.known, fields);
    return saved;
  }
}

/** The other text in a refusal of one box, and its version. */
export const theirsIn = (field: "words" | "nothingYet" | "missing") => (current: unknown) => {
  if (!isRecord(current) || typeof current.version !== "number") return undefined;
  const text = current[field];
  return { text: typeof text === "string" ? text : "", version: current.version };
};
