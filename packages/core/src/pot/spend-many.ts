import { thePerson } from "../actor.ts";
import { getAll } from "../db/get-all.ts";
import { badInput, DomainError } from "../error.ts";
import { fn, ofLine } from "../fn.ts";
import { theKey } from "../request.ts";
import { Entries, Transactions } from "./ledger.entity.ts";
import type { Posting } from "./ledger-write.ts";
import { type Draft, type Moment, post } from "./post.ts";
import type { PotHead } from "./pot-head.ts";
import { besideOrBefore } from "./pot-write.ts";
import { type Facts, Recorded, type RecordedMany, RecordMany } from "./spend.schema.ts";
import { postingOf } from "./spend-read.ts";
import { heldHead, spending, type Wish } from "./spending.ts";
import { talkWrites } from "./talk-about.ts";

/** What is wrong with one line says which line it is; what is wrong with the pot is said as it is. */
const inLine = <T>(n: number, run: () => T): T => {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields.length === 0) throw error;
    const fields = error.fields.map(({ path, message }) => ({
      path: `lines.${n}.${path}`,
      message: ofLine(n, message),
    }));
    throw badInput(fields, `Look at line ${n + 1} again. Nothing was written down.`);
  }
};

/** Every line's spend, in one change of the pot: it holds as one, or not at all. */
const together = (
  head: PotHead,
  wishes: readonly Wish[],
  moment: Moment,
  batchId: Facts["batchId"],
): Draft => {
  const lines = wishes.map((wish, n) => inLine(n, () => spending(head, wish, moment, { batchId })));
  const [first, ...rest] = lines;
  if (!first) throw badInput([{ path: "lines", message: "Write down at least one spend." }]);
  const moves = lines.flatMap(({ change }, n) => change.moves.map((move) => ({ ...move, tx: n })));
  const postings: [Posting, ...Posting[]] = [first.posting, ...rest.map(({ posting }) => posting)];
  return { changes: [{ ...first.change, moves }], postings };
};

const saidAgain = async (_: string, { lines }: { readonly lines: readonly { txId: string }[] }) => {
  const found = await getAll(
    Transactions,
    lines.map(({ txId }) => ({ txId })),
  );
  const postings = new Map(found.map((row) => [row.txId, postingOf(row)]));
  const own = lines.flatMap(({ txId }) => postings.get(txId) ?? []);
  const entries = await getAll(
    Entries,
    own.map(({ potId, seq }) => ({ potId, seq })),
  );
  const balances = new Map(entries.map(({ seq, balance }) => [seq, balance]));
  return {
    items: own.map(({ txId, potId, amountPence, at, seq }) =>
      Recorded.parse({ txId, potId, amountPence, at, balancePence: balances.get(seq) }),
    ),
  };
};

/**
 * Write down several spends of one pot, each under its own key: all of them in one transaction, or none. For a week's
 * receipts, and for whoever writes many. 400 with the line's number for a line that is no spend; 422 `pot.not_enough`
 * for the sum of all; 409 `key_reused` for a line that was written down before, on its own or among others.
 */
export const recordMany = fn(
  RecordMany,
  async ({ potId, lines }): Promise<RecordedMany> => {
    theKey();
    const head = await heldHead(potId, thePerson().personId);
    const [batchId] = lines.map(({ txId }) => txId);
    const wishes = lines.map(({ txId: _, ...said }) => ({ ...said, potId }));
    const talks = lines.flatMap((line) => talkWrites(head.holders, line.txId, line));
    const posted = await post({
      heads: [head],
      plan: ([now = head], moment) => together(now, wishes, moment, batchId),
      ids: lines.map(({ txId }) => txId),
      also: await besideOrBefore(2 * lines.length + 1, talks),
    });
    let balancePence = posted.heads[0]?.balance ?? 0;
    const items = lines.toReversed().map(({ txId, amountPence }) => {
      const line = { txId, potId, amountPence, balancePence, at: posted.at };
      balancePence += amountPence;
      return line;
    });
    return { items: items.reverse() };
  },
  saidAgain,
);
