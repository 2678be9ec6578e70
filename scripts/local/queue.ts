/** The queue in front of the subscribers: tries again what fails, and lays aside what keeps failing. */
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

const MOST_TRIES = 4;
const PAUSE_MS = 250;

const asRecord = (body: string): SQSRecord => ({
  messageId: randomUUID(),
  receiptHandle: "local",
  body,
  attributes: {
    ApproximateReceiveCount: "1",
    SentTimestamp: String(Date.now()),
    SenderId: "local",
    ApproximateFirstReceiveTimestamp: String(Date.now()),
  },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: "local",
  awsRegion: "local",
});

/** @param notify the handler of the newest build. */
export const handOverTo =
  (folder: string, notify: (event: SQSEvent) => Promise<SQSBatchResponse>) =>
  async (bodies: readonly string[]): Promise<void> => {
    let left = bodies.map(asRecord);
    for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries += 1) {
      if (tries > 0) await wait(PAUSE_MS * 2 ** tries);
      const { batchItemFailures } = await notify({ Records: left });
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      left = left.filter(({ messageId }) => failed.has(messageId));
    }
    for (const { body } of left) await appendFile(join(folder, "not-heard.jsonl"), `${body}\n`);
  };
