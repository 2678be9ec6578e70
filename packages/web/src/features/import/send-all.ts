import { inBatches, sentAs } from "@allotment/core/import-grants/batch.rules";
import type { GrantRow } from "@allotment/core/import-grants/read-row.rules";
import { Problem } from "../../lib/problem.ts";
import { type RowDone, sendRows } from "./import.queries.ts";

/** Waits between tries at one batch, in ms: long enough for a minute's allowance of writes to come round. */
const waits = [2000, 5000, 15_000, 30_000, 30_000];

/** What passes by itself: too many requests in a minute, a busy table, or a network that dropped out. */
const passes = (cause: unknown): boolean =>
  cause instanceof Problem ? [429, 500, 502, 503, 504].includes(cause.status) : cause instanceof TypeError;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function sendOne(orgId: string, funderRef: string, rows: readonly GrantRow[]): Promise<RowDone[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      return (await sendRows(orgId, { funderRef, grants: rows.map(sentAs) })).items;
    } catch (cause) {
      const wait = waits[tries];
      if (!passes(cause) || wait === undefined) throw cause;
      await pause(wait);
    }
  }
}

export interface Sending {
  readonly orgId: string;
  readonly funderRef: string;
  readonly rows: readonly GrantRow[];
  /** Told what became of each batch as it is done. */
  readonly tell: (done: readonly RowDone[]) => void;
  /** Asked before each batch, so that someone who leaves the page stops it between two rows' records. */
  readonly goOn: () => boolean;
}

/** Sends every row, a batch at a time. What is in stays in; sending the file again goes on from there. */
export async function sendAll({ orgId, funderRef, rows, tell, goOn }: Sending): Promise<void> {
  for (const batch of inBatches(rows)) {
    if (!goOn()) return;
    tell(await sendOne(orgId, funderRef, batch));
  }
}
