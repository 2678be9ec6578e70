import { lineText, NO_HASH } from "@allotment/core/pot/ledger.rules";
import type { StatementPage, StatementRow } from "./pot.queries.ts";

const encoder = new TextEncoder();

/** SHA-256 of text in base64url, as the ledger writes it. */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

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

export interface Checked {
  readonly lines: number;
  /** The first line that does not fit the one before it; none when all do. */
  readonly brokenAt?: number;
  /** The mark at the end of the chain. */
  readonly mark: string;
}

/** Work out a pot's whole chain again on this device, from its first line to its last. */
export async function checkStatement(pages: readonly StatementPage[]): Promise<Checked> {
  let [hash, balance, lines] = [NO_HASH, 0, 0];
  for (const { potId, rows } of pages)
    for (const row of rows) {
      hash = await sha256(textOf(potId, hash, row));
      balance += row.amountPence;
      lines += 1;
      if (hash !== row.hash || balance !== row.balancePence || row.seq !== lines)
        return { lines, brokenAt: row.seq, mark: hash };
    }
  const last = pages.at(-1)?.lastHash ?? NO_HASH;
  return hash === last ? { lines, mark: hash } : { lines, brokenAt: lines, mark: hash };
}

/** A mark in groups that can be read aloud: "9c41 e07b 52aa". */
export const shortMark = (mark: string): string => (mark.slice(0, 12).match(/.{4}/g) ?? []).join(" ");
