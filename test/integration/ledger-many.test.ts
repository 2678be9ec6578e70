import { Spend } from "@allotment/core/pot/index";
import { MOST_SPENDS } from "@allotment/core/pot/pot.rules";
import { txId as TxId } from "@allotment/core/pot/spend.schema";
import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { injectFaults, justBefore, watch } from "../support/faults.ts";
import { aSpend, asHolder, type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";
import { conditions, named, sum, transactionsOf, unitsOf } from "../support/write-units.ts";

let world: World;
let fund: Fund;
let potId: `pot_${string}`;
let sent: ReturnType<typeof watch>;

beforeEach(async () => {
  world = await newWorld();
  fund = await newFund(world);
  ({ potId } = await newPot(world, fund.holder, { parentId: fund.potId, amountPence: 100_000 }));
  sent = watch(world);
  sent.length = 0;
});

const line = (amountPence: number, more: object = {}) => {
  const { potId: _, ...said } = aSpend(potId, amountPence, more);
  return { txId: TxId.parse(`tx_${newKey()}`), ...said };
};
const lines = (many: number, more: object = {}) => Array.from({ length: many }, () => line(10, more));
const write = (of: ReturnType<typeof lines>, key = newKey()) =>
  asHolder(world, fund.holder, () => Spend.recordMany({ potId, lines: of }), key);
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
const Key = () => ({ pk: `POT#${potId}`, sk: "HEAD" });
const head = async () =>
  (await world.deps.client.send(new GetCommand({ TableName: world.deps.table, Key: Key() }))).Item;
const set = (name: string, value: unknown) =>
  world.deps.client.send(
    new UpdateCommand({
      ...{ TableName: world.deps.table, Key: Key(), UpdateExpression: "SET #a = :v" },
      ...{ ExpressionAttributeNames: { "#a": name }, ExpressionAttributeValues: { ":v": value } },
    }),
  );

describe("several spends in one transaction", () => {
  it.each([1, 21, MOST_SPENDS])(
    "%d of them: one head, a line and a posting for each, 4N + 2 write units",
    async (n) => {
      await write(lines(n, { why: "ŵ".repeat(100), what: "Phone and SIM for three months, new" }));
      expect(sent.map(({ name }) => name)).toEqual(["GetItemCommand", "TransactWriteItemsCommand"]);
      const [acts = []] = transactionsOf(sent);
      expect(acts).toHaveLength(2 * n + 1);
      expect(acts.map(named)).toEqual([...Array(n).fill("TX"), "HEAD*", ...Array(n).fill("E")]);
      expect(sum(await unitsOf(world, acts))).toBe(4 * n + 2);
      const change = acts[n];
      expect(conditions(change)).toEqual([
        ...["attribute_exists(#pk)", "attribute_exists(#sk)", "#seq = :seq", "#state = :state"],
        ...[
          "#currency = :currency",
          "#lastAt <= :lastAt",
          "#balance >= :balance",
          "contains(#holders, :holders)",
        ],
      ]);
      expect(
        Object.values((change as { ExpressionAttributeValues?: object }).ExpressionAttributeValues ?? {}),
      ).toContain(10 * n);
      for (const act of [...acts.slice(0, n), ...acts.slice(n + 1)])
        expect(act.ConditionExpression).toBe("attribute_not_exists(#pk) AND attribute_not_exists(#sk)");
      const legs = acts.slice(0, n).flatMap(({ Item }) => Item?.legs as [string, number, number][]);
      expect(legs.map(([, seq, amount]) => [seq, amount])).toEqual(legs.map((_, at) => [at + 4, -10]));
    },
  );

  it("are planned again together when another spend comes between, and gap no line", async () => {
    justBefore(world, () => spend(world, fund.holder, potId, 100));
    const { items } = await write(lines(3));
    expect(items.map(({ balancePence }) => balancePence)).toEqual([99_890, 99_880, 99_870]);
    expect(await head()).toMatchObject({ seq: 7, balance: 99_870, debited: 130 });
  });

  it.each<[what: string, name: string, value: unknown, code: string]>([
    ["rests", "state", "resting", "pot.resting"],
    ["holds less than all of them", "balance", 29, "pot.not_enough"],
    ["is held by another", "holders", new Set([`person_${"0".repeat(26)}`]), "not_allowed"],
  ])("are not written in a pot that meanwhile %s", async (_, name, value, code) => {
    justBefore(world, () => set(name, value));
    expect(await codeOf(write(lines(3)))).toBe(code);
    expect(await head()).toMatchObject({ debited: 0 });
  });

  it("come to one writing, however often they are sent and whatever is lost on the way", async () => {
    const of = lines(5);
    injectFaults(world, () => "lost after");
    const key = newKey();
    await codeOf(write(of, key));
    await codeOf(write(of, key));
    expect(await head()).toMatchObject({ debited: 50 });
  });

  it("hold to their keys: a line that is in already stops them all", async () => {
    const [one, two, three] = [line(10), line(20), line(30)];
    await write([one, two]);
    expect(await codeOf(write([three, two]))).toBe("key_reused");
    expect(await head()).toMatchObject({ debited: 30 });
  });
});
