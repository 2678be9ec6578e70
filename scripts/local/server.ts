/** Everything on one machine, started in order and stopped in order. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Deps } from "@allotment/core/deps";
import { queue } from "@allotment/functions/ports/local-queue";
import { lookOf } from "@allotment/functions/public/asset";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { publicFont, publicStyle } from "../public-style.ts";
import { startBridge } from "./bridge.ts";
import { portalFolder } from "./build-web.ts";
import { createDev } from "./dev/app.ts";
import { freePort, startDynamo } from "./dynamo.ts";
import { type Handlers, loadHandlers } from "./handlers.ts";
import { readStream, type Stream, startPoller } from "./poller.ts";
import { handOverTo } from "./queue.ts";
import { diskIn, localDeps, rawClient, settle, TABLE } from "./settings.ts";
import { createSite } from "./site.ts";
import { ensureTable, isEmpty, streamOf } from "./table.ts";

export interface Wanted {
  /** Folder that everything is kept in. */
  readonly folder: string;
  readonly port: number;
  /** Address to listen on; `localhost` is this machine alone. */
  readonly host: string;
  readonly origin: string;
  /** Start with nothing in it, not with the demo. */
  readonly empty: boolean;
  readonly say: (line: string) => void;
}

export interface Running {
  /** Load the newest build of the functions. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The demo's loader: operations as its people, so that what it leaves is what use would leave. */
const loadDemo = async (deps: Deps, say: Wanted["say"]): Promise<void> => {
  const file = join(root, "scripts/demo/load.ts");
  if (!existsSync(file)) return;
  const loader: { loadDemo(deps: Deps, say: Wanted["say"]): Promise<void> } = await import(
    pathToFileURL(file).href
  );
  await loader.loadDemo(deps, say);
};

/** A load that was stopped half-way is thrown away whole and begun again. */
const openFolder = (folder: string): { loading: string } => {
  const loading = join(folder, "loading");
  if (existsSync(loading)) rmSync(folder, { recursive: true });
  mkdirSync(join(folder, "dynamo"), { recursive: true });
  return { loading };
};

/** The look of the public pages, read anew each time. */
const style = (): string => lookOf({ style: publicStyle(), font: publicFont() }).style;

/**
 * DynamoDB Local answers a write just before it is on disk, so a fall in that moment would lose it. A read waits its
 * turn behind the write, and comes back when the write is kept.
 */
const kept = (raw: DynamoDBClient): Promise<unknown> =>
  raw.send(
    new GetItemCommand({
      TableName: TABLE,
      Key: { pk: { S: "nothing" }, sk: { S: "nothing" } },
      ConsistentRead: true,
    }),
  );

/** Start the database, the handlers, the stream and the bridge. */
export const startServer = async ({ folder, port, host, origin, empty, say }: Wanted): Promise<Running> => {
  const { loading } = openFolder(folder);
  const dynamo = await startDynamo(await freePort(), join(folder, "dynamo"));
  settle(folder, dynamo.endpoint, origin);
  const raw = rawClient(dynamo.endpoint);
  await ensureTable(raw, TABLE);
  const deps = localDeps(folder, dynamo.endpoint);
  let handlers: Handlers = await loadHandlers();
  queue.open(handOverTo(folder, (event) => handlers.notify(event)));
  const { region, credentials } = raw.config;
  const stream: Stream = {
    client: new DynamoDBStreamsClient({ endpoint: dynamo.endpoint, region, credentials }),
    arn: await streamOf(raw, TABLE),
    file: join(folder, "stream.json"),
    publish: (event) => handlers.publish(event),
  };
  if (!empty && (await isEmpty(raw, TABLE))) {
    writeFileSync(loading, "");
    await loadDemo(deps, say);
    // What the demo tells of is past: no one is written to about it.
    await readStream({ ...stream, publish: async () => {} });
    rmSync(loading);
  }
  const runCrons = async (): Promise<void> => {
    for (const cron of handlers.crons) await cron();
  };
  const dev = createDev({ folder, origin, deps, disk: diskIn(folder), style, runCrons });
  const site = createSite(portalFolder, dev);
  const bridges = await startBridge(
    { origin, site, handlers: () => handlers, kept: () => kept(raw) },
    port,
    host,
  );
  const poller = startPoller(stream);
  return {
    async reload() {
      handlers = await loadHandlers();
    },
    async stop() {
      for (const bridge of bridges) bridge.close();
      for (const bridge of bridges) bridge.closeAllConnections();
      // What is not told by then is told at the next start: the stream keeps its place.
      await Promise.race([poller.stop(), wait(3000)]);
      await dynamo.stop();
    },
  };
};
