import { live } from "../db/entity.ts";
import { busy } from "../db/transact.ts";
import { Entries, Transactions } from "./ledger.entity.ts";
import { Profiles } from "./pot.entity.ts";

/** Lines read in one go; their postings come with them, 100 to a request. */
const LINES = 500;
const BATCH = 100;

const page = (potId: string, from: number, to: number) =>
  live(Entries)
    .query.byId({ potId })
    .between({ seq: from }, { seq: to })
    .go({ consistent: true, pages: "all" });

export type Entry = Awaited<ReturnType<typeof page>>["data"][number];

/** A pot's lines up to `last`, some at a time, so that a long statement is never held whole. */
export async function* linesOf(potId: string, last: number): AsyncGenerator<Entry[]> {
  for (let from = 1; from <= last; from += LINES) {
    const { data } = await page(potId, from, Math.min(from + LINES - 1, last));
    yield data;
  }
}

const inParts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / BATCH) }, (_, n) => list.slice(n * BATCH, (n + 1) * BATCH));

const postings = (txIds: readonly string[]) =>
  live(Transactions)
    .get(txIds.map((txId) => ({ txId })))
    .go({ consistent: true });

export type Tx = Awaited<ReturnType<typeof postings>>["data"][number];

/** Postings by id; those that are not there are left out. */
export const postingsOf = async (txIds: Iterable<string>): Promise<Map<string, Tx>> => {
  const parts = await Promise.all(
    inParts([...new Set(txIds)]).map(async (ids) => {
      const { data, unprocessed } = await postings(ids);
      if (unprocessed.length > 0) throw busy(undefined);
      return data;
    }),
  );
  return new Map(parts.flat().map((tx) => [tx.txId, tx]));
};

/** Single lines, by pot and number, each once even if two postings claim it; those that are not there are left out. */
export const someLines = async (wanted: readonly { potId: string; seq: number }[]): Promise<Entry[]> => {
  const once = new Map(wanted.map((line) => [`${line.potId} ${line.seq}`, line]));
  const parts = await Promise.all(
    inParts([...once.values()]).map(async (keys) => {
      const { data, unprocessed } = await live(Entries)
        .get(keys.map(({ potId, seq }) => ({ potId, seq })))
        .go({ consistent: true });
      if (unprocessed.length > 0) throw busy(undefined);
      return data;
    }),
  );
  return parts.flat();
};

export interface Placed {
  readonly potId: string;
  readonly under: string;
  readonly hidden: boolean;
}

/** Every pot of a tree, also those kept out of sight, 100 at a time. */
export async function* potsOfTree(rootId: string): AsyncGenerator<Placed[]> {
  let cursor: string | null = null;
  do {
    const found: { data: { potId: string; under: string; visibility: string }[]; cursor: string | null } =
      await live(Profiles).query.tree({ rootId }).go({ limit: BATCH, cursor });
    yield found.data.map(({ potId, under, visibility }) => ({
      potId,
      under,
      hidden: visibility === "hidden",
    }));
    cursor = found.cursor;
  } while (cursor !== null);
}
