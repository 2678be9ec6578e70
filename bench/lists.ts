import { freshId } from "@allotment/core/id";
import { BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { rawClient } from "../scripts/local/settings.ts";
import { newApi, type Send } from "../test/support/api.ts";
import { type AReview, anAskedReview } from "../test/support/reviews.ts";
import { newWorld, type World } from "../test/support/world.ts";
import { replay } from "./support/bare.ts";
import { record, type Sent } from "./support/recorder.ts";
import { inTurn, print } from "./support/timing.ts";

const MOST_IN_BATCH = 25;
/** Batches that are under way at once. */
const BESIDE = 8;

type Item = Record<string, unknown>;

const headsOf = async ({ deps: { client, table } }: World, partition: string): Promise<Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk AND sk = :sk",
      ExpressionAttributeValues: { ":pk": partition, ":sk": "HEAD" },
    }),
  );
  return Items;
};

/** What lists read of one application and its review, again under other ids, so that a list has `more` to read past. */
const copies = async (world: World, { applicationId }: AReview, from: number, to: number): Promise<void> => {
  const { client, table } = world.deps;
  const [application, review] = await Promise.all([
    headsOf(world, `APPLICATION#${applicationId}`),
    headsOf(world, `REVIEW#${applicationId}`),
  ]);
  if (application.length + review.length !== 2) throw new Error("There is no application to copy");
  const copy = (item: Item, n: number): Item => {
    const at = new Date(Date.UTC(2026, 10, 2, 9, 0, n));
    const again: Item = JSON.parse(JSON.stringify(item).replaceAll(applicationId, freshId("app", at)));
    return "sentAt" in item ? { ...again, sentAt: at.toISOString(), gsi1sk: at.toISOString() } : again;
  };
  const rows = Array.from({ length: to - from }, (_, n) =>
    [...application, ...review].map((item) => copy(item, from + n)),
  ).flat();
  const batches = Array.from({ length: Math.ceil(rows.length / MOST_IN_BATCH) }, (_, n) =>
    rows.slice(n * MOST_IN_BATCH, (n + 1) * MOST_IN_BATCH),
  );
  for (let n = 0; n < batches.length; n += BESIDE)
    await Promise.all(
      batches.slice(n, n + BESIDE).map((batch) =>
        client.send(
          new BatchWriteCommand({
            RequestItems: { [table]: batch.map((Item) => ({ PutRequest: { Item } })) },
          }),
        ),
      ),
    );
};

/** What calls cost when sent again, as the database counts it: items given back, and read units. */
const costOf = async ({ deps: { client } }: World, sent: readonly Sent[]) => {
  let items = 0;
  let units = 0;
  for (const { name, input } of sent) {
    if (name !== "QueryCommand") {
      items += 1;
      continue;
    }
    // Recorded from this very command.
    const answer = await client.send(
      new QueryCommand({ ...(input as never as QueryCommand["input"]), ReturnConsumedCapacity: "TOTAL" }),
    );
    items += answer.ScannedCount ?? 0;
    units += answer.ConsumedCapacity?.CapacityUnits ?? 0;
  }
  return { items, units };
};

const ROUNDS = 5;

/** The pages that must not slow as applications come in, and how many lines each shows. */
const pagesOf = ({ programmeId, applicationId }: AReview) => [
  { page: "a list of applications", act: `GET /api/v1/programmes/${programmeId}/applications`, lines: 25 },
  { page: "a list of reviews", act: `GET /api/v1/programmes/${programmeId}/reviews`, lines: 25 },
  { page: "a review", act: `GET /api/v1/applications/${applicationId}/review`, lines: undefined },
];

const reading =
  (send: Send, { steward }: AReview, act: string, lines: number | undefined) =>
  async () => {
    const { status, body } = await send(steward, act);
    if (status !== 200 || body.items?.length !== lines)
      throw new Error(`${act} answered ${status} with ${body.items?.length}`);
  };

/** What a page reads and takes, as the whole grows tenfold, and tenfold again in the long run. */
export const benchLists = async (endpoint: string): Promise<void> => {
  const world = await newWorld("2026-11-02T09:00:00Z", endpoint);
  const raw = DynamoDBDocumentClient.from(rawClient(endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const send = newApi(world);
  const review = await anAskedReview(world);
  const found = new Map<string, { total: number; items: number; units: number; p50: number }[]>();
  let made = 1;
  for (const total of process.env.BENCH_LONG ? [100, 1000, 10_000] : [100, 1000]) {
    await copies(world, review, made, total);
    made = total;
    for (const { page, act, lines } of pagesOf(review)) {
      const read = reading(send, review, act, lines);
      await read();
      const sent = await record(world.deps.client, read);
      const cost = await costOf(world, sent);
      const ways = { ours: read, "same calls, bare SDK": replay(raw, sent) };
      const timed = await inTurn(ways, { rounds: ROUNDS, runs: 100, clients: 1 });
      print(`${page}, of ${total} applications`, timed, { p50: 1.8, cpuRatio: 1.5 });
      console.log(`  ${sent.length} calls, ${cost.items} items read, ${cost.units} read units in queries`);
      found.set(page, [...(found.get(page) ?? []), { total, ...cost, p50: timed.ours.p50 }]);
    }
  }
  for (const [page, [few, ...more]] of found)
    for (const many of more) {
      if (!few) throw new Error("Nothing was measured");
      console.log(
        `${page}, from ${few.total} to ${many.total}: ${(many.items / few.items).toFixed(2)}× the items (goal ≤ 1.05×), ` +
          `${(many.units / few.units).toFixed(2)}× the read units (goal ≤ 1.05×), ${(many.p50 / few.p50).toFixed(2)}× the p50 (goal ≤ 1.15×)`,
      );
    }
};
