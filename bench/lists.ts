import { freshId } from "@allotment/core/id";
import { BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { rawClient } from "../scripts/local/settings.ts";
import { newApi } from "../test/support/api.ts";
import { aSentApplication } from "../test/support/applications.ts";
import { anOpenProgramme } from "../test/support/programmes.ts";
import { newWorld, type World } from "../test/support/world.ts";
import { replay } from "./support/bare.ts";
import { record, type Sent } from "./support/recorder.ts";
import { inTurn, print } from "./support/timing.ts";

const MOST_IN_BATCH = 25;

/** The same application's items again under other ids, so that a list has `more` of them to read past. */
const copies = async (
  { deps: { client, table } }: World,
  applicationId: string,
  more: number,
): Promise<void> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": `APPLICATION#${applicationId}` },
    }),
  );
  const text = JSON.stringify(Items);
  const rows = Array.from({ length: more }, (_, n) => {
    const at = new Date(Date.UTC(2026, 10, 2, 9, 0, n));
    return JSON.parse(text.replaceAll(applicationId, freshId("app", at))).map(
      (item: Record<string, unknown>) =>
        item.sk === "HEAD" ? { ...item, sentAt: at.toISOString(), gsi1sk: at.toISOString() } : item,
    );
  }).flat();
  for (let at = 0; at < rows.length; at += MOST_IN_BATCH)
    await client.send(
      new BatchWriteCommand({
        RequestItems: {
          [table]: rows
            .slice(at, at + MOST_IN_BATCH)
            .map((Item: Record<string, unknown>) => ({ PutRequest: { Item } })),
        },
      }),
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

/** What one page of a list reads and takes, as the whole grows tenfold. */
export const benchLists = async (endpoint: string): Promise<void> => {
  const world = await newWorld("2026-11-02T09:00:00Z", endpoint);
  const raw = DynamoDBDocumentClient.from(rawClient(endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const send = newApi(world);
  const programme = await anOpenProgramme(world);
  const { applicationId } = await aSentApplication(world, programme);
  const list = async () => {
    const act = `GET /api/v1/programmes/${programme.programmeId}/applications`;
    const { status, body } = await send(programme.steward, act);
    if (status !== 200 || body.items.length !== 25)
      throw new Error(`A list answered ${status} with ${body.items?.length}`);
  };
  const found: { items: number; units: number; p50: number }[] = [];
  let made = 1;
  for (const total of [100, 1000]) {
    await copies(world, applicationId, total - made);
    made = total;
    await list();
    const sent = await record(world.deps.client, list);
    const cost = await costOf(world, sent);
    const ways = { ours: list, "same calls, bare SDK": replay(raw, sent) };
    const timed = await inTurn(ways, { rounds: ROUNDS, runs: 100, clients: 1 });
    print(`25 of ${total} applications`, timed, { p50: 1.8, cpuRatio: 1.5 });
    console.log(`  ${sent.length} calls, ${cost.items} items read, ${cost.units} read units in queries`);
    found.push({ ...cost, p50: timed.ours.p50 });
  }
  const [few, many] = found;
  if (!few || !many) throw new Error("Nothing was measured");
  console.log(
    `from 100 to 1,000: ${(many.items / few.items).toFixed(2)}× the items (goal ≤ 1.05×), ` +
      `${(many.units / few.units).toFixed(2)}× the read units (goal ≤ 1.05×), ${(many.p50 / few.p50).toFixed(2)}× the p50 (goal ≤ 1.15×)`,
  );
};
