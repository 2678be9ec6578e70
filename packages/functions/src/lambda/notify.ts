import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { ports } from "#ports";
import { readConfig } from "../runtime/config.ts";
import { makeDeps } from "../runtime/deps.ts";
import { hear } from "../stream/hear.ts";

const { origin } = readConfig();
const deps = makeDeps();

/** Gives each event to its subscriber. Those that fail come again by themselves; the others do not. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
  for (const { messageId, body } of Records) {
    try {
      await hear({ deps, origin, sendMail: ports.sendMail }, body);
    } catch (error) {
      deps.log.error("not heard", { messageId, error: error instanceof Error ? error.name : "unknown" });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};
