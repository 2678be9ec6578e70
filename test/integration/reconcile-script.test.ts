import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Id } from "@allotment/core/id";
import { Pot } from "@allotment/core/pot/index";
import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "../../scripts/local/database.ts";
import { localDeps } from "../../scripts/local/settings.ts";
import { Clock } from "../support/clock.ts";
import { asHolder, type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { type World, worldOf } from "../support/world.ts";

type Item = Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), "allotment-reconcile-"));
let database: Database;
let world: World;
let fund: Fund;
let potId: Id<"pot">;
let txId: Id<"tx">;

beforeAll(async () => {
  database = await openDatabase(folder);
  const clock = new Clock("2026-11-02T09:00:00Z");
  world = worldOf({ ...localDeps(folder, database.endpoint), now: clock.now }, clock);
  fund = await newFund(world, 100_000);
  ({ potId } = await newPot(world, fund.holder, { parentId: fund.potId, amountPence: 20_000 }));
  ({ txId } = await spend(world, fund.holder, potId, 4250));
  await asHolder(world, fund.holder, () => Pot.giveBack({ potId, amountPence: 100 }));
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = () => {
  const env = { ...process.env, ALLOTMENT_LOCAL: folder };
  const { status, stdout, stderr } = spawnSync("node", ["--import", "tsx", "scripts/reconcile.ts"], {
    env,
    encoding: "utf8",
  });
  return { code: status, says: stdout, fault: stderr };
};

const line = (seq: number): Item => ({ pk: `POT#${potId}`, sk: `E#${String(seq).padStart(10, "0")}` });
const head = (): Item => ({ pk: `POT#${potId}`, sk: "HEAD" });
const client = () => world.deps.client;
const TableName = "allotment-local";
const read = async (Key: Item): Promise<Item> =>
  (await client().send(new GetCommand({ TableName, Key }))).Item ?? {};
const put = (item: Item) => client().send(new PutCommand({ TableName, Item: item }));
const remove = (Key: Item) => client().send(new DeleteCommand({ TableName, Key }));

it("says what holds, in numbers and words", () => {
  const { code, says, fault } = run();
  expect(fault).toBe("");
  expect(says).toContain("2 pots, 10 lines, 8 postings");
  expect(says).toContain("£957.50 in the pots; £957.50 came in, net of what left");
  expect(says).toContain("I13  every hash recomputes: holds");
  expect(says).toContain("10 lines and 8 postings on this machine: none is torn");
  expect(says).toContain("All of it holds.");
  expect(code).toBe(0);
});

it("finds a line that was changed by hand, and says which", async () => {
  const before = await read(line(4));
  await put({ ...before, amount: -4000 });
  const { code, says } = run();
  await put(before);
  expect(code).toBe(1);
  expect(says).toContain("I13  every hash recomputes: BROKEN, 1 time");
  expect(says).toContain(`${potId}, line 4, ${txId}: the line does not fit the one before it`);
});

it("finds a line that is not there, and what would put it back", async () => {
  const before = await read(line(4));
  await remove(line(4));
  const { code, says } = run();
  await put(before);
  expect(code).toBe(1);
  expect(says).toContain(`TORN Posting ${txId} (spend, by ${fund.holder}, 2026-11-02T09:00:00.000Z)`);
  expect(says).toContain(`has no line 4 of −£42.50 in ${potId}`);
  expect(says).toContain("Bring line 4 back from a copy of the table kept before");
});

it("finds a posting whose pot never took it, and the line and head that would finish it", async () => {
  const [last, now] = [await read(line(5)), await read(head())];
  const before = { seq: 4, balance: 15_750, debited: 4250, hash: (await read(line(4))).hash };
  await remove(line(5));
  await put({ ...now, ...before });
  const { code, says } = run();
  await put(last);
  await put(now);
  expect(code).toBe(1);
  expect(says).toContain(`${potId} has not counted it: its head stands at line 4 with £157.50.`);
  expect(says).toContain("write line 5 of −£1.00 with £156.50 after it");
});

it("finds a line that its head does not count, and a line with no posting", async () => {
  const now = await read(head());
  await put({ ...now, seq: 4, balance: 15_750, debited: 4250, hash: (await read(line(4))).hash });
  const posting = await read({ pk: `TX#${txId}`, sk: "TX" });
  await remove({ pk: `TX#${txId}`, sk: "TX" });
  const { code, says } = run();
  await put(posting);
  await put(now);
  expect(code).toBe(1);
  expect(says).toContain(`Line 5 of −£1.00 in ${potId} is not counted by its head.`);
  expect(says).toContain(`Move the head of ${potId} on to line 5: £156.50`);
  expect(says).toContain(`Line 4 of −£42.50 in ${potId} has no posting ${txId}`);
  expect(run()).toMatchObject({ code: 0 });
});
