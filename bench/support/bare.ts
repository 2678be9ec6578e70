import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Sent } from "./recorder.ts";

/** Each input was recorded from this very command, so it is of the command's own type. */
const resend: Record<string, (client: DynamoDBDocumentClient, input: never) => Promise<unknown>> = {
  GetItemCommand: (client, input) => client.send(new GetCommand(input)),
  QueryCommand: (client, input) => client.send(new QueryCommand(input)),
  BatchGetItemCommand: (client, input) => client.send(new BatchGetCommand(input)),
  UpdateItemCommand: (client, input) => client.send(new UpdateCommand(input)),
};

const sendAgain = (client: DynamoDBDocumentClient, { name, input }: Sent): Promise<unknown> => {
  const send = resend[name];
  if (!send) throw new Error(`The benchmark can't send ${name} bare yet`);
  return send(client, input as never);
};

/** Send everything recorded but the transaction again, bare: the same calls in the same order, side by side where they were. */
export const replay = (client: DynamoDBDocumentClient, sent: readonly Sent[]) => {
  const groups: Sent[][] = [];
  for (const each of sent.filter(({ name }) => name !== "TransactWriteItemsCommand"))
    if (each.beside && groups.length > 0) groups.at(-1)?.push(each);
    else groups.push([each]);
  return async (): Promise<void> => {
    for (const group of groups) await Promise.all(group.map((each) => sendAgain(client, each)));
  };
};

type Item = { Put?: { Item: Record<string, unknown> }; Update?: object };

/**
 * A spend's three writes, bare: the same head update and the same two puts, on a pot of the benchmark's own.
 * The head's condition keeps its sequence and its sum, so it does what ours does and no less.
 */
export const bareSpend = (client: DynamoDBDocumentClient, table: string, sent: readonly Sent[]) => {
  const transaction = sent.find(({ name }) => name === "TransactWriteItemsCommand");
  const items = (transaction?.input.TransactItems ?? []) as Item[];
  const puts = items.flatMap(({ Put }) => (Put ? [Put.Item] : []));
  if (items.length !== 3 || puts.length !== 2) throw new Error(`A spend is three items, not ${items.length}`);
  let n = 0;
  let seq = 0;
  const run = `BARE#${Math.random().toString(36).slice(2)}`;
  const amount = 1;
  return {
    async open(): Promise<void> {
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName: table,
                Item: {
                  ...puts[0],
                  pk: run,
                  sk: "HEAD",
                  seq: 0,
                  balance: 1e12,
                  state: "open",
                },
              },
            },
          ],
        }),
      );
    },
    async spend(): Promise<void> {
      n += 1;
      const id = `${run}#${n}`;
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            ...puts.map((item, at) => ({
              Put: {
                TableName: table,
                Item: { ...item, pk: at === 0 ? run : `TX${id}`, sk: `E#${id}` },
                ConditionExpression: "attribute_not_exists(pk)",
              },
            })),
            {
              Update: {
                TableName: table,
                Key: { pk: run, sk: "HEAD" },
                UpdateExpression: "SET seq = :n, balance = balance - :a",
                ConditionExpression: "seq = :v AND balance >= :a AND #s = :open",
                ExpressionAttributeNames: { "#s": "state" },
                ExpressionAttributeValues: {
                  ":n": seq + 1,
                  ":v": seq,
                  ":a": amount,
                  ":open": "open",
                },
                ReturnValuesOnConditionCheckFailure: "ALL_OLD",
              },
            },
          ],
        }),
      );
      seq += 1;
    },
  };
};
