import { DomainError } from "@allotment/core/error";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as ports from "#ports";
import { readConfig } from "../runtime/config.ts";
import { makeDeps } from "../runtime/deps.ts";
import { hear } from "../stream/hear.ts";

const { origin } = readConfig();
const deps = makeDeps();

const told = async ({ messageId, body }: SQSRecord): Promise<boolean> => {
  try {
    await hear({ deps, origin, sendMail: ports.sendMail, publish: ports.publish }, body);
    return true;
  } catch (error) {
    const code = error instanceof DomainError ? error.code : error instanceof Error ? error.name : "unknown";
    deps.log.warn("not heard yet", { messageId, code });
    return false;
  }
};

/** Gives each event to its subscriber. Those that fail come again by themselves; the others do not. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const heard = await Promise.all(Records.map(told));
  const failed = Records.filter((_, at) => !heard[at]);
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};
