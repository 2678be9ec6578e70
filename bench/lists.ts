import { freshId } from "@allotment/core/id";
import { BatchWriteCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { newApi } from "../test/support/api.ts";
import { aSentApplication } from "../test/support/applications.ts";
import { anOpenProgramme } from "../test/support/programmes.ts";
import { newWorld, type World } from "../test/support/world.ts";
import { record, type Sent } from "./support/recorder.ts";

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

/** Items and capacity that one page of a list reads, as the whole grows. */
export const benchLists = async (endpoint: string): Promise<void> => {
  const world = await newWorld("2026-11-02T09:00:00Z", endpoint);
  const send = newApi(world);
  const programme = await anOpenProgramme(world);
  const { applicationId } = await aSentApplication(world, programme);
  let made = 1;
  for (const total of [100, 1000]) {
    await copies(world, applicationId, total - made);
    made = total;
    const list = async () => {
      const { status, body } = await send(
        programme.steward,
        `GET /api/v1/programmes/${programme.programmeId}/applications`,
      );
      if (status !== 200 || body.items.length !== 25)
        throw new Error(`A list answered ${status} with ${body.items?.length}`);
    };
    await list();
    const sent = await record(world.deps.client, list);
    const { items, units } = await costOf(world, sent);
    console.log(
      `applications of a programme, ${String(total).padStart(5)}: ${sent.length} calls, ${items} items read, ${units} read units in queries`,
    );
  }
};
