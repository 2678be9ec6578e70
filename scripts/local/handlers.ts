/** The built Lambda handlers, loaded as a runtime would; a new build is loaded afresh. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { outputOf } from "../build-functions.ts";
import type { Handler } from "./gateway.ts";

export interface Handlers {
  readonly api: Handler;
  readonly public: Handler;
  readonly publish: (event: DynamoDBStreamEvent) => Promise<void>;
  readonly notify: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** What the clock starts: closing dates, agreements that have settled. */
  readonly crons: readonly (() => Promise<void>)[];
}

let builds = 0;

// What each bundle exports is held by its own source's types; here they are files on disk.
// biome-ignore lint/suspicious/noExplicitAny: see above
const load = async (path: string): Promise<any> => {
  const file = pathToFileURL(join(outputOf("local"), path));
  return (await import(`${file.href}?build=${builds}`)).handler;
};

const cronFiles = (): string[] => {
  const folder = join(outputOf("local"), "cron");
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".mjs")) : [];
};

/** Load every handler. The environment must be set first: handlers read it as they load. */
export const loadHandlers = async (): Promise<Handlers> => {
  builds += 1;
  const [api, forPublic, publish, notify] = await Promise.all(
    ["api", "public", "publish", "notify"].map((name) => load(`lambda/${name}.mjs`)),
  );
  const crons = await Promise.all(cronFiles().map((name) => load(`cron/${name}`)));
  return { api, public: forPublic, publish, notify, crons };
};
