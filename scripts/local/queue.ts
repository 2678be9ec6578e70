/** The queue in front of the subscribers: tries again what fails, and lays aside what keeps failing. */
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

/** SQS hands over this many at once. */
const MOST_AT_ONCE = 10;
/** How long to wait before each next try, in ms: longer in all than a sender who fell may hold a letter. */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 16_000];

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

type Notify = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** Hand over a few, and again those that fail; answers what failed to the last. */
const handOverSome = async (
  bodies: readonly string[],
  notify: Notify,
  pauses: readonly number[],
): Promise<string[]> => {
  let left = bodies.map(asRecord);
  for (const pause of [...pauses, 0]) {
    const { batchItemFailures } = await notify({ Records: left });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    left = left.filter(({ messageId }) => failed.has(messageId));
    if (left.length === 0) return [];
    await wait(pause);
  }
  return left.map(({ body }) => body);
};

/** @param notify the handler of the newest build. */
export const handOverTo =
  (folder: string, notify: Notify, pauses: readonly number[] = PAUSES_MS) =>
  async (bodies: readonly string[]): Promise<void> => {
    for (let at = 0; at < bodies.length; at += MOST_AT_ONCE)
      for (const body of await handOverSome(bodies.slice(at, at + MOST_AT_ONCE), notify, pauses))
        await appendFile(join(folder, "not-heard.jsonl"), `${body}\n`);
  };
