import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "vitest";
import type { watch } from "./faults.ts";
import type { World } from "./world.ts";

type Item = Record<string, unknown>;
export interface Act {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ConditionExpression: string;
  readonly UpdateExpression?: string;
}

/** An item's size by DynamoDB's rule, in bytes: names and values in UTF-8, numbers by their digits. */
const sizeOf = (value: unknown): number => {
  if (value === null || typeof value === "boolean") return 1;
  if (typeof value === "number")
    return Math.ceil(String(Math.abs(value)).length / 2) + 1 + (value < 0 ? 1 : 0);
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value instanceof Set) return [...value].reduce<number>((sum, each) => sum + sizeOf(each), 0);
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, each) => sum + 1 + sizeOf(each), 0);
  return Object.entries(value ?? {}).reduce((sum, [key, each]) => sum + 1 + key.length + sizeOf(each), 3);
};
export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + sizeOf(value), 0);

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Which item an act writes: `HEAD`, `E`, `TX` …, marked when it is an update. */
export const named = ({ Item, Key, UpdateExpression }: Act): string => {
  const sk = String((Item ?? Key)?.sk).replace(/#.*/, "");
  return UpdateExpression ? `${sk}*` : sk;
};

/** A condition's terms, without the numbers that the request gives its values. */
export const conditions = (act: Act | undefined): string[] =>
  act?.ConditionExpression.replaceAll(/:(\w+?)\d+/g, ":$1").split(" AND ") ?? [];

/** Every transaction sent so far, as the writes in it. */
export const transactionsOf = (sent: ReturnType<typeof watch>): Act[][] =>
  sent
    .filter(({ name }) => name === "TransactWriteItemsCommand")
    .map(({ input }) =>
      (input.TransactItems as { Put?: Act; Update?: Act; Delete?: Act; ConditionCheck?: Act }[]).map(
        ({ Put, Update, Delete, ConditionCheck }) =>
          Put ?? Update ?? Delete ?? ConditionCheck ?? expect.unreachable(),
      ),
    );

/** Write units by our own meter, from the items as they then are: the local database's count is wrong. */
export const unitsOf = async (world: World, acts: readonly Act[]): Promise<number[]> =>
  Promise.all(
    acts.map(async ({ Item, Key }) => {
      const { client, table } = world.deps;
      const found = Item ?? (await client.send(new GetCommand({ TableName: table, Key }))).Item;
      return 2 * Math.ceil(itemBytes(found ?? {}) / 1024);
    }),
  );
