import { Deps } from "@allotment/core/deps";
import { reconcile } from "@allotment/core/pot/reconcile";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { rawClient } from "../scripts/local/settings.ts";
import { newApi } from "../test/support/api.ts";
import { newFund, newPot } from "../test/support/pots.ts";
import { newKey, newWorld } from "../test/support/world.ts";
import { bareSpend, replay } from "./support/bare.ts";
import { record } from "./support/recorder.ts";
import { inTurn, printPair } from "./support/timing.ts";

const rounds = 5;

/** A request with sign-in, permission, validation and audit, beside the same DynamoDB calls made bare. */
export const benchApi = async (endpoint: string): Promise<void> => {
  const world = await newWorld("2026-11-02T09:00:00Z", endpoint);
  const send = newApi(world);
  const { client, table } = world.deps;
  const raw = DynamoDBDocumentClient.from(rawClient(endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const fund = await newFund(world);
  const pot = await newPot(world, fund.holder, { parentId: fund.potId, amountPence: 50_000_000 });
  const read = async (): Promise<void> => {
    const { status, body } = await send(fund.holder, `GET /api/v1/pots/${pot.potId}`);
    if (status !== 200 || body.potId !== pot.potId) throw new Error(`A read answered ${status}`);
  };
  const body = { amountPence: 1, spentOn: "2026-11-02", what: "A bus ticket", why: "To see her sister" };
  const spend = async (): Promise<void> => {
    // The clock goes on, so that the limit on one person's writes in a minute is not what is measured.
    world.clock.forward({ seconds: 1 });
    const answer = await send(fund.holder, `POST /api/v1/pots/${pot.potId}/spends`, { body, key: newKey() });
    if (answer.status !== 201)
      throw new Error(`A spend answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
  await read();
  const reads = await record(client, read);
  await spend();
  const spending = await record(client, spend);
  console.log(
    `A read makes ${reads.length} calls: ${reads.map(({ name }) => name.replace("Command", "")).join(", ")}`,
  );
  console.log(
    `A spend makes ${spending.length} calls: ${spending.map(({ name }) => name.replace("Command", "")).join(", ")}`,
  );

  const bareRead = replay(raw, reads);
  const before = replay(raw, spending);
  const bare = bareSpend(raw, table, spending);
  await bare.open();
  const bareSpending = async (): Promise<void> => {
    await before();
    await bare.spend();
  };
  for (const clients of [1, 16])
    printPair(
      `read a pot, ${clients} at once`,
      await inTurn(read, bareRead, { rounds, runs: 200, clients }),
      1.5,
    );
  printPair(
    "spend, one at a time",
    await inTurn(spend, bareSpending, { rounds, runs: 100, clients: 1 }),
    1.3,
  );

  const found = await Deps.with(world.deps, () => reconcile(fund.potId));
  console.log(`The audit after the spends: ${JSON.stringify(found)}`);
};
