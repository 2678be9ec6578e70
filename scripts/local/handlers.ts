/** The built Lambda handlers, loaded as a runtime would; a new build is loaded afresh. */
import { pathToFileURL } from "node:url";
import type { DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { type FunctionName, functions } from "../../infra/contract.ts";
import { builtFile } from "../build-functions.ts";
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

// biome-ignore lint/suspicious/noExplicitAny: a file on disk has no types; each handler's own source has them
const load = async (name: FunctionName): Promise<any> => {
  const file = pathToFileURL(builtFile("local", name));
  return (await import(`${file.href}?build=${builds}`)).handler;
};

const isCron = (name: string): name is FunctionName =>
  Object.entries(functions).some(([each, source]) => each === name && source.startsWith("cron/"));

/** Load every handler. The environment must be set first: handlers read it as they load. */
export const loadHandlers = async (): Promise<Handlers> => {
  builds += 1;
  const [api, forPublic, publish, notify] = await Promise.all([
    load("Api"),
    load("Public"),
    load("Publish"),
    load("Notify"),
  ]);
  const crons = await Promise.all(Object.keys(functions).filter(isCron).map(load));
  return { api, public: forPublic, publish, notify, crons };
};
