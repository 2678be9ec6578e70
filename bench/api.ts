import { Deps } from "@allotment/core/deps";
import { reconcile } from "@allotment/core/pot/reconcile";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { rawClient } from "../scripts/local/settings.ts";
import { newApi, type Send } from "../test/support/api.ts";
import { type Fund, newFund, newPot } from "../test/support/pots.ts";
import { newKey, newWorld, type World } from "../test/support/world.ts";
import { bareSpend, replay } from "./support/bare.ts";
import { bareServer } from "./support/hono.ts";
import { record, type Sent } from "./support/recorder.ts";
import { inTurn, print } from "./support/timing.ts";

const ROUNDS = 5;
const MOST_CLIENTS = 16;

const spent = { amountPence: 1, spentOn: "2026-11-02", what: "A bus ticket", why: "To see her sister" };

/** Our own two requests: every answer is read and checked. Each client has a pot, as people do. */
const requests = (world: World, send: Send, { holder }: Fund, pots: readonly string[]) => ({
  async read(client: number): Promise<void> {
    const { status, body } = await send(holder, `GET /api/v1/pots/${pots[client]}`);
    if (status !== 200 || body.potId !== pots[client]) throw new Error(`A read answered ${status}`);
  },
  async spend(client: number): Promise<void> {
    // The clock goes on, so that the limit on one person's writes in a minute is not what is measured.
    world.clock.forward({ seconds: 1 });
    const act = `POST /api/v1/pots/${pots[client]}/spends`;
    const { status, body } = await send(holder, act, { body: spent, key: newKey() });
    if (status !== 201 || body.amountPence !== 1)
      throw new Error(`A spend answered ${status}: ${JSON.stringify(body)}`);
  },
});

const say = (what: string, sent: readonly Sent[]): void =>
  console.log(
    `A ${what} makes ${sent.length} calls: ${sent.map(({ name }) => name.replace("Command", "")).join(", ")}`,
  );

/** A request with sign-in, permission, validation and audit, beside the same DynamoDB calls made bare, and a bare server. */
export const benchApi = async (endpoint: string): Promise<void> => {
  const world = await newWorld("2026-11-02T09:00:00Z", endpoint);
  const { client, table } = world.deps;
  const raw = DynamoDBDocumentClient.from(rawClient(endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const fund = await newFund(world);
  const pots: string[] = [];
  for (let n = 0; n < MOST_CLIENTS; n += 1)
    pots.push((await newPot(world, fund.holder, { parentId: fund.potId, amountPence: 2_000_000 })).potId);
  const ours = requests(world, newApi(world), fund, pots);
  await ours.read(0);
  const reads = await record(client, () => ours.read(0));
  await ours.spend(0);
  const spending = await record(client, () => ours.spend(0));
  say("read", reads);
  say("spend", spending);

  const bareRead = replay(raw, reads);
  const before = replay(raw, spending);
  const spends = pots.map(() => bareSpend(raw, table, spending));
  for (const each of spends) await each.open();
  const bare = async (number: number): Promise<void> => spends[number]?.spend();
  const server = bareServer(raw, reads, bare);
  for (const clients of [1, MOST_CLIENTS]) {
    const read = {
      ours: ours.read,
      "same calls, bare SDK": bareRead,
      "one call, bare Hono": server.read,
    };
    const timed = await inTurn(read, { rounds: ROUNDS, runs: 200, clients });
    print(`open a pot, ${clients} at once`, timed, clients === 1 ? { p50: 2, ratio: 1.5 } : { ratio: 1.5 });
  }
  for (const clients of [1, MOST_CLIENTS]) {
    const spend = {
      ours: ours.spend,
      "same calls, bare SDK": async (number: number) => {
        await before();
        await bare(number);
      },
      "one call, bare Hono": (number: number) => server.spend(spent, number),
    };
    const timed = await inTurn(spend, { rounds: ROUNDS, runs: 100, clients });
    print(`spend, ${clients} at once`, timed, { ratio: 1.3 });
  }
  const { findings, ...audited } = await Deps.with(world.deps, () => reconcile(fund.potId));
  console.log(`The audit after the spends: ${JSON.stringify(audited)}, ${findings.length} findings (goal 0)`);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
};
