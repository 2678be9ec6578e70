import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mail } from "@allotment/functions/ports/port";
import { hear } from "@allotment/functions/stream/hear";
import { publishedIn } from "@allotment/functions/stream/publish";
import { Published } from "@allotment/functions/stream/published";
import { DynamoDBClient, UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { createTableInput } from "../../infra/local-table.ts";
import { readStream } from "../../scripts/local/poller.ts";
import { streamOf } from "../../scripts/local/table.ts";
import { localDynamo, ownerOf } from "./dynamo.ts";
import type { World } from "./world.ts";

/** A world whose stream, from now on, can be read as often as wanted, from where the last reading ended. */
export const newOutbox = async (world: World) => {
  const { table } = world.deps;
  const local = { endpoint: localDynamo(), region: "eu-west-2", credentials: ownerOf(table) };
  const database = new DynamoDBClient(local);
  const { StreamSpecification } = createTableInput(table);
  await database.send(new UpdateTableCommand({ TableName: table, StreamSpecification }));
  const mails: Mail[] = [];
  const heard: Published[] = [];
  const send = async (mail: Mail): Promise<void> => void mails.push(mail);
  const hearAll = async (events: readonly Published[], sendMail = send): Promise<void> => {
    for (const event of events) {
      heard.push(event);
      const publish = (bodies: readonly string[]): Promise<void> =>
        hearAll(
          bodies.map((body) => Published.parse(JSON.parse(body))),
          sendMail,
        );
      const hearing = { deps: world.deps, origin: "https://allotment.example", sendMail, publish };
      await hear(hearing, JSON.stringify(event));
    }
  };
  const stream = {
    client: new DynamoDBStreamsClient(local),
    arn: await streamOf(database, table),
    file: join(mkdtempSync(join(tmpdir(), "outbox-")), "stream.json"),
  };
  const publish = async ({ Records }: DynamoDBStreamEvent): Promise<void> => hearAll(publishedIn(Records));
  return { mails, heard, hearAll, read: (by = publish) => readStream({ ...stream, publish: by }) };
};
