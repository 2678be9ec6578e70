/** All items of the ledger on this machine, in the order they lie: each page once, and no more than one in memory. */
import { Deps } from "@allotment/core/deps";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

const Line = z.object({
  ...{ potId: z.string(), seq: z.number(), amount: z.number(), balance: z.number(), kind: z.string() },
  ...{ txId: z.string(), actorId: z.string(), at: z.string(), hash: z.string() },
});
export type Line = z.infer<typeof Line>;

const Posting = z.object({
  ...{ txId: z.string(), kind: z.string(), actorId: z.string(), at: z.string(), external: z.number() },
  legs: z.array(z.tuple([z.string(), z.number(), z.number()])),
});
export type Posting = z.infer<typeof Posting>;

export interface Page {
  readonly lines: readonly Line[];
  readonly postings: readonly Posting[];
  /** The fund at the top of the tree of each pot. */
  readonly roots: readonly string[];
}

const ofLedger = [
  "begins_with(pk, :tx) AND sk = :posting",
  "begins_with(pk, :pot) AND (sk = :head OR begins_with(sk, :line))",
];
const values = { ":tx": "TX#", ":posting": "TX", ":pot": "POT#", ":head": "HEAD", ":line": "E#" };

const pageOf = (items: readonly Record<string, unknown>[]): Page => ({
  lines: items.filter(({ sk }) => String(sk).startsWith("E#")).map((item) => Line.parse(item)),
  postings: items.filter(({ sk }) => sk === "TX").map((item) => Posting.parse(item)),
  roots: items.filter(({ sk }) => sk === "HEAD").map(({ rootId }) => String(rootId)),
});

/** The ledger's items, a megabyte of the table at a time, read strongly. */
export async function* ledgerItems(): AsyncGenerator<Page> {
  const { client, table } = Deps.use();
  let from: Record<string, unknown> | undefined;
  do {
    const found = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        FilterExpression: ofLedger.map((each) => `(${each})`).join(" OR "),
        ExpressionAttributeValues: values,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    yield pageOf(found.Items ?? []);
    from = found.LastEvaluatedKey;
  } while (from);
}
