import { randomBytes } from "node:crypto";
import { documentClient } from "@allotment/core/db/client";
import type { Deps } from "@allotment/core/deps";
import { freshId } from "@allotment/core/id";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as ports from "#ports";
import { readConfig } from "./config.ts";
import { log } from "./logger.ts";

/** What operations need, made once for each running function. */
export const makeDeps = (): Deps => {
  const { table, pepper } = readConfig();
  return {
    table,
    pepper,
    log,
    client: documentClient(new DynamoDBClient()),
    now: ports.now,
    files: ports.files,
    newId: (prefix) => freshId(prefix, ports.now()),
    randomBytes,
  };
};
