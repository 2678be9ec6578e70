import { lineText, NO_HASH } from "@allotment/core/pot/ledger.rules";
import type { StatementPage, StatementRow } from "./pot.queries.ts";

const encoder = new TextEncoder();

const inBase64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** SHA-256 of text in base64url, as the ledger writes it. */
export const sha256 = async (text: string): Promise<string> =>
  inBase64url(await crypto.subtle.digest("SHA-256", encoder.encode(text)));

/** HMAC-SHA-256 of text under a key, as the ledger makes the mark of a name. */
const markOf = async (key: string, text: string): Promise<string> => {
  const how = { name: "HMAC", hash: "SHA-256" };
  const made = await crypto.subtle.importKey("raw", encoder.encode(key), how, false, ["sign"]);
  return inBase64url(await crypto.subtle.sign("HMAC", made, encoder.encode(text)));
};

const textOf = (potId: string, before: string, row: StatementRow): string =>
  lineText(before, {
    ...row,
    potId,
    amount: row.amountPence,
    balance: row.balancePence,
    actorDigest: row.digests.actor,
    counterpartyDigest: row.digests.counterparty,
    contentDigest: row.digests.content,
  });

/**
 * What does not fit, at which line: lines are missing before it, it stands out of order, its sums do not add up, a
 * name is not the one its mark was made from, or something else in it was changed.
 */
export type Wrong =
  | { readonly is: "missing" | "order" | "changed" | "name"; readonly seq: number }
  | { readonly is: "sum"; readonly seq: number; readonly saysPence: number; readonly comesToPence: number }
  /** All lines fit, but the statement has more, or its last mark is another one. */
  | { readonly is: "end"; readonly seq: number; readonly lines: number }
  | { readonly is: "mark"; readonly seq: number };

export interface Checked {
  /** Lines that were looked at. */
  readonly lines: number;
  /** Lines whose names this reader may not see: a mark stands for each. */
  readonly unnamed: number;
  readonly wrong?: Wrong;
  /** The mark at the end of the chain. */
  readonly mark: string;
}

/** Where the chain stands after the lines before. */
interface Stand {
  readonly hash: string;
  readonly balance: number;
  readonly seq: number;
}

const outOfPlace = ({ seq }: StatementRow, due: number, all: ReadonlySet<number>): Wrong | undefined => {
  if (seq === due) return undefined;
  // A line that is further on, or was there before, was moved; one that is nowhere is missing.
  return { is: all.has(due) || seq < due ? "order" : "missing", seq };
};

const misnamed = async ({ keys = {}, digests, actorId, personId, other }: StatementRow): Promise<boolean> => {
  const named = [
    [keys.actor, actorId, digests.actor],
    [keys.counterparty, personId ?? other?.potId, digests.counterparty],
  ] as const;
  for (const [key, name, digest] of named)
    if (key !== undefined && (await markOf(key, name ?? "")) !== digest) return true;
  return false;
};

const look = async (row: StatementRow, before: Stand, hash: string): Promise<Wrong | undefined> => {
  const { seq, balancePence } = row;
  const comesToPence = before.balance + row.amountPence;
  if (balancePence !== comesToPence) return { is: "sum", seq, saysPence: balancePence, comesToPence };
  if (hash !== row.hash) return { is: "changed", seq };
  return (await misnamed(row)) ? { is: "name", seq } : undefined;
};

const atTheEnd = ({ seq, hash }: Stand, last: StatementPage | undefined): Wrong | undefined => {
  if (last === undefined) return undefined;
  if (seq < last.lines) return { is: "end", seq, lines: last.lines };
  return hash === last.lastHash ? undefined : { is: "mark", seq };
};

/**
 * Work out a pot's whole chain again on this device, from its first line to its last. A reader who may not see a name
 * has the mark that stands for it, and one who may checks that the mark was made from the name.
 */
export async function checkStatement(pages: readonly StatementPage[]): Promise<Checked> {
  const all = new Set(pages.flatMap(({ rows }) => rows.map(({ seq }) => seq)));
  let stand: Stand = { hash: NO_HASH, balance: 0, seq: 0 };
  let unnamed = 0;
  for (const { potId, rows } of pages)
    for (const row of rows) {
      const hash = await sha256(textOf(potId, stand.hash, row));
      const wrong = outOfPlace(row, stand.seq + 1, all) ?? (await look(row, stand, hash));
      if (wrong) return { lines: stand.seq + 1, unnamed, wrong, mark: hash };
      stand = { hash, balance: row.balancePence, seq: row.seq };
      if (row.keys?.actor === undefined) unnamed += 1;
    }
  const wrong = atTheEnd(stand, pages.at(-1));
  return { lines: stand.seq, unnamed, mark: stand.hash, ...(wrong ? { wrong } : {}) };
}

/** A mark in groups that can be read aloud: "9c41 e07b 52aa". */
export const shortMark = (mark: string): string => (mark.slice(0, 12).match(/.{4}/g) ?? []).join(" ");
