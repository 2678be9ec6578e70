import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Deps } from "@allotment/core/deps";
import { DomainError } from "@allotment/core/error";
import { Spend, Statement } from "@allotment/core/pot/index";
import { MOST_SPENDS } from "@allotment/core/pot/pot.rules";
import { reconcile } from "@allotment/core/pot/reconcile";
import { txId } from "@allotment/core/pot/spend.schema";
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { rawClient } from "../scripts/local/settings.ts";
import { aSpend, asHolder, type Fund, newFund, newPot, spend } from "../test/support/pots.ts";
import { newKey, newWorld, type World } from "../test/support/world.ts";
import { bareSpend } from "./support/bare.ts";
import { lengthen } from "./support/long-pot.ts";
import { record, type Sent } from "./support/recorder.ts";

const CLIENTS = 16;
const POTS = 64;
const SPENDS = 160;
const ROUNDS = 3;
const BATCHES = 20;

const metered = { ReturnConsumedCapacity: "TOTAL" } as const;

/** Read units of one call, sent again, as the database counts them. Each input was recorded from this very command. */
const unitsOf = async ({ deps: { client } }: World, { name, input }: Sent): Promise<number> => {
  if (name === "QueryCommand") {
    const query = new QueryCommand({ ...(input as never as QueryCommand["input"]), ...metered });
    return (await client.send(query)).ConsumedCapacity?.CapacityUnits ?? 0;
  }
  if (name === "GetItemCommand") {
    const get = new GetCommand({ ...(input as never as GetCommand["input"]), ...metered });
    return (await client.send(get)).ConsumedCapacity?.CapacityUnits ?? 0;
  }
  const batch = new BatchGetCommand({ ...(input as never as BatchGetCommand["input"]), ...metered });
  const { ConsumedCapacity = [] } = await client.send(batch);
  return ConsumedCapacity.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
};

/** What a page of a statement reads, at its start, its middle and its end. */
const benchPages = async (world: World, { holder }: Fund, potId: `pot_${string}`, lines: number) => {
  const pages = Math.ceil(lines / 20);
  for (const page of [1, Math.ceil(pages / 2), pages]) {
    const sent = await record(world.deps.client, async () => {
      const { rows } = await asHolder(world, holder, () => Statement.read({ potId, page }));
      if (rows.length !== 20) throw new Error(`Page ${page} of ${pages} has ${rows.length} lines`);
    });
    const units = await Promise.all(sent.map((each) => unitsOf(world, each)));
    const ofLines = units.filter((_, n) => sent[n]?.name === "QueryCommand");
    const all = units.reduce((sum, each) => sum + each, 0);
    console.log(
      `statement of ${lines} lines, page ${page}: ${ofLines.join(" + ")} read units of lines (goal ≤ 2), ` +
        `${sent.length} calls and ${all} units in all`,
    );
  }
};

interface Rate {
  done: number;
  sent: number;
  seconds: number;
}

/** Spends by many at once, each sent again under its key until it is in. */
const rush = async (world: World, one: (n: number) => Promise<unknown>, rate: Rate): Promise<void> => {
  const { middlewareStack } = world.deps.client;
  middlewareStack.add(
    (next, context) => (given) => {
      if (context.commandName === "TransactWriteItemsCommand") rate.sent += 1;
      return next(given);
    },
    { step: "initialize", name: "rush", override: true },
  );
  const began = performance.now();
  let left = SPENDS;
  const client = async (_: unknown, number: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await one(number);
      rate.done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }).map(client));
  rate.seconds += (performance.now() - began) / 1000;
  middlewareStack.remove("rush");
};

const untilIn = async (run: () => Promise<unknown>): Promise<void> => {
  for (;;)
    try {
      await run();
      return;
    } catch (error) {
      if (!(error instanceof DomainError && error.code === "busy")) throw error;
    }
};

/** How many spends a second one writer puts into one pot, 49 to a transaction, with none sent twice. */
const manyPerSecond = async (
  world: World,
  holder: Fund["holder"],
  potId: `pot_${string}`,
): Promise<number> => {
  const began = performance.now();
  for (let n = 0; n < BATCHES; n += 1) {
    const lines = Array.from({ length: MOST_SPENDS }, () => {
      const { potId: _, ...said } = aSpend(potId, 1);
      return { ...said, txId: txId.parse(`tx_${newKey()}`) };
    });
    await asHolder(world, holder, () => Spend.recordMany({ potId, lines }));
  }
  return (BATCHES * MOST_SPENDS * 1000) / (performance.now() - began);
};

/** One hot pot, and 64 pots, beside a spend's three items sent bare by as many at once, each to a pot of its own. */
const benchRush = async (world: World, endpoint: string, { potId: parentId, holder }: Fund) => {
  const { client, table } = world.deps;
  const made = () => newPot(world, holder, { parentId, amountPence: 100_000 });
  const pots: `pot_${string}`[] = [];
  for (let n = 0; n < POTS; n += 1) pots.push((await made()).potId);
  const [hot] = pots;
  if (!hot) throw new Error("There is no pot");
  const one = (potId: `pot_${string}`) => {
    const key = newKey();
    return untilIn(() => spend(world, holder, potId, 1, {}, key));
  };
  const recorded = await record(client, () => one(hot));
  const raw = DynamoDBDocumentClient.from(rawClient(endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const bares = Array.from({ length: CLIENTS }, () => bareSpend(raw, table, recorded));
  for (const each of bares) await each.open();
  let turn = 0;
  const ways: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
    "three items, bare": async (n) => bares[n]?.spend(),
    "one hot pot": () => one(hot),
    "64 pots": () => one(pots[turn++ % POTS] ?? hot),
  };
  const rates = Object.entries(ways).map(([name, way]) => ({
    name,
    way,
    rate: { done: 0, sent: 0, seconds: 0 },
  }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { way, rate } of rates) await rush(world, way, rate);
  const many = await manyPerSecond(world, holder, hot);
  const perSecond = ({ done, seconds }: Rate): number => done / seconds;
  const bare = perSecond(rates[0]?.rate ?? { done: 0, sent: 0, seconds: 1 });
  for (const { name, rate } of rates) {
    const retries =
      rate.sent === 0 ? "" : `, ${((rate.sent - rate.done) / rate.done).toFixed(2)} retries for each`;
    const part = perSecond(rate) / bare;
    console.log(
      `spends, ${CLIENTS} at once, ${name.padEnd(18)} ${perSecond(rate).toFixed(0).padStart(5)} a second, ${part.toFixed(2)}× bare${retries}`,
    );
  }
  const times = many / perSecond(rates[1]?.rate ?? { done: 1, sent: 0, seconds: 1 });
  console.log(
    `spends, one writer, ${MOST_SPENDS} at a time: ${many.toFixed(0)} a second, ${times.toFixed(1)}× the hot pot (goal ≥ 10)`,
  );
};

/** The audit of a long tree, in a process of its own. */
const benchAudit = (world: World, endpoint: string, { potId }: Fund): void => {
  const folder = mkdtempSync(join(tmpdir(), "allotment-bench-"));
  const file = fileURLToPath(new URL("support/audit.ts", import.meta.url));
  const args = ["--import", "tsx", file, endpoint, world.deps.table, potId, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  const { lines, findings, seconds, mb } = JSON.parse(stdout.slice(stdout.indexOf('{"lines"')));
  console.log(
    `the audit of ${lines} lines: ${findings} findings (goal 0), ${seconds.toFixed(1)} s (goal < 30), ${mb} MB at most (goal < 256)`,
  );
  if (findings > 0) throw new Error("The audit found something");
};

/**
 * The ledger as it grows: what a page of a statement reads, how many spends go in at once, what the audit takes.
 * `BENCH_LONG=yes` has a statement of 100,000 lines too, which takes minutes to make.
 */
export const benchLedger = async (endpoint: string): Promise<void> => {
  const world = await newWorld("2026-11-02T09:00:00Z", endpoint);
  const fund = await newFund(world);
  for (const lines of process.env.BENCH_LONG ? [100, 10_000, 100_000] : [100, 10_000]) {
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId, amountPence: 200_000 });
    await spend(world, fund.holder, potId, 1);
    await lengthen(world, potId, lines);
    await benchPages(world, fund, potId, lines);
  }
  benchAudit(world, endpoint, fund);
  const rushed = await newFund(world);
  await benchRush(world, endpoint, rushed);
  const { findings, ...sums } = await Deps.with(world.deps, () => reconcile(rushed.potId, "2027-01-01"));
  console.log(`The audit after the rush: ${JSON.stringify(sums)}, ${findings.length} findings (goal 0)`);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
};
