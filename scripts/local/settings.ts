/** How this machine stands in for a deployment: the same environment variables, with local values. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentClient } from "@allotment/core/db/client";
import type { Deps } from "@allotment/core/deps";
import { freshId } from "@allotment/core/id";
import { diskStore } from "@allotment/functions/ports/disk";
import * as ports from "@allotment/functions/ports/local";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { environment } from "../../infra/contract.ts";
import { quiet } from "./quiet.ts";

export const TABLE = "allotment-local";

/** A secret of this folder's own, made at its first start. */
const pepperIn = (folder: string): string => {
  const file = join(folder, "pepper");
  try {
    return readFileSync(file, "utf8");
  } catch {
    mkdirSync(folder, { recursive: true });
    const pepper = randomBytes(32).toString("hex");
    writeFileSync(file, pepper, { mode: 0o600 });
    return pepper;
  }
};

Object.assign(process.env, quiet);

const quietly = process.env.LOG_LEVEL ?? "WARN";

/** Set what the built handlers read as they load. The database's credentials are made up: it checks none. */
export const settle = (folder: string, endpoint: string, origin: string): void => {
  Object.assign(process.env, {
    [environment.tableName]: TABLE,
    [environment.pepper]: pepperIn(folder),
    [environment.origin]: origin,
    [environment.fileBucket]: "this-machine",
    ALLOTMENT_LOCAL: folder,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: "eu-west-2",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    POWERTOOLS_LOG_LEVEL: quietly,
  });
};

export const rawClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: "eu-west-2",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

/** The files of this folder, as the built handlers see them. */
export const diskIn = (folder: string) =>
  diskStore({ folder: () => join(folder, "files"), secret: () => pepperIn(folder), now: ports.now });

/** What operations need, for the loader of the demo and this machine's own pages. */
export const localDeps = (folder: string, endpoint: string): Deps => ({
  table: TABLE,
  client: documentClient(rawClient(endpoint)),
  now: ports.now,
  files: diskIn(folder),
  newId: (prefix) => freshId(prefix, ports.now()),
  randomBytes,
  pepper: pepperIn(folder),
  log: { info: () => {}, warn: console.warn, error: console.error },
});
