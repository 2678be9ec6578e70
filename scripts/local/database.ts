/** This machine's own data, whether or not the portal is running on it. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { freePort, startDynamo } from "./dynamo.ts";
import { rawClient, TABLE } from "./settings.ts";
import { ensureTable } from "./table.ts";

export interface Database {
  readonly endpoint: string;
  /** Stops what was started here; a database that the portal runs goes on. */
  stop(): Promise<void>;
}

const QUICKLY_MS = 2000;

const hasOurTable = async (client: DynamoDBClient): Promise<boolean> => {
  try {
    await client.send(new DescribeTableCommand({ TableName: TABLE }), {
      abortSignal: AbortSignal.timeout(QUICKLY_MS),
    });
    return true;
  } catch {
    return false;
  }
};

/** The database of a running portal, found by the port it noted; a port noted long ago may be anyone's by now. */
const running = async (folder: string): Promise<string | undefined> => {
  const portFile = join(folder, "port");
  if (!existsSync(portFile)) return undefined;
  const endpoint = `http://127.0.0.1:${readFileSync(portFile, "utf8")}`;
  return (await hasOurTable(rawClient(endpoint))) ? endpoint : undefined;
};

/** Join the database that runs on this folder, or start one. */
export const openDatabase = async (folder: string): Promise<Database> => {
  const data = join(folder, "dynamo");
  const found = await running(data);
  if (found) return { endpoint: found, stop: async () => {} };
  mkdirSync(data, { recursive: true });
  const dynamo = await startDynamo(await freePort(), data);
  await ensureTable(rawClient(dynamo.endpoint), TABLE);
  return { endpoint: dynamo.endpoint, stop: () => dynamo.stop() };
};
