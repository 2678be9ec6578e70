import { freshId } from "@allotment/core/id";
import { lineHash, partDigest } from "@allotment/core/pot/ledger-hash";
import { BatchWriteCommand, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { World } from "../../test/support/world.ts";

const MOST_IN_BATCH = 25;
/** Lines made before they are written, so that no long statement is held whole. */
const AT_ONCE = 1000;

type Item = Record<string, unknown>;

const lineKey = (potId: string, seq: number) => ({
  pk: `POT#${potId}`,
  sk: `E#${String(seq).padStart(10, "0")}`,
});

const putAll = async ({ deps: { client, table } }: World, items: readonly Item[]): Promise<void> => {
  for (let at = 0; at < items.length; at += MOST_IN_BATCH) {
    const some = items.slice(at, at + MOST_IN_BATCH).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: some } }),
    );
    if (Object.keys(UnprocessedItems).length > 0) throw new Error("The database left items out");
  }
};

/**
 * A pot whose last line is a spend of one penny, made `lines` lines long by that same spend again and again: each with
 * a posting of its own, a true balance and a true hash, so that the audit finds nothing.
 */
export const lengthen = async (world: World, potId: string, lines: number): Promise<void> => {
  const { client, table } = world.deps;
  const read = async (Key: Item) => (await client.send(new GetCommand({ TableName: table, Key }))).Item ?? {};
  const headKey = { pk: `POT#${potId}`, sk: "HEAD" };
  const head = await read(headKey);
  const line = await read(lineKey(potId, head.seq));
  const tx = await read({ pk: `TX#${line.txId}`, sk: "TX" });
  const digests = {
    actorDigest: partDigest(String(line.salt), "actor", String(line.actorId)),
    counterpartyDigest: partDigest(String(line.salt), "counterparty", ""),
    contentDigest: String(line.content),
  };
  let { seq, balance, debited, hash } = head;
  while (seq < lines) {
    const items: Item[] = [];
    for (const last = Math.min(lines, seq + AT_ONCE); seq < last; ) {
      seq += 1;
      balance -= 1;
      debited += 1;
      const { potId: id, kind, at, spentOn } = line;
      const txId = freshId("tx", new Date());
      const facts = { potId: id, seq, amount: -1, balance, kind, txId, at, spentOn };
      hash = lineHash(hash, { ...facts, ...digests });
      items.push({ ...line, ...lineKey(potId, seq), seq, balance, txId, hash });
      items.push({ ...tx, pk: `TX#${txId}`, txId, legs: [[potId, seq, -1]] });
    }
    await putAll(world, items);
  }
  await client.send(
    new UpdateCommand({
      ...{ TableName: table, Key: headKey },
      UpdateExpression: "SET #s = :s, balance = :b, debited = :d, #h = :h",
      ExpressionAttributeNames: { "#s": "seq", "#h": "hash" },
      ExpressionAttributeValues: { ":s": seq, ":b": balance, ":d": debited, ":h": hash },
    }),
  );
};
