/** The cloud's own. Each export stands alone: a function's bundle carries the clients that it uses, and no other. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { readConfig } from "../runtime/config.ts";
import type { Mail, Ports } from "./port.ts";
import { bucketStore } from "./s3.ts";

let mailClient: SESv2Client | undefined;
let queueClient: SQSClient | undefined;

export const now: Ports["now"] = () => new Date();

const content = ({ subject, text, html }: Mail) => ({
  Simple: {
    Subject: { Data: subject },
    Body: { Text: { Data: text }, ...(html ? { Html: { Data: html } } : {}) },
  },
});

export const sendMail: Ports["sendMail"] = async (mail) => {
  mailClient ??= new SESv2Client();
  await mailClient.send(
    new SendEmailCommand({
      FromEmailAddress: readConfig().mailFrom,
      Destination: { ToAddresses: [mail.to] },
      Content: content(mail),
    }),
  );
};

/** Who we are to AWS, as the SDK finds it out; made when the first file is asked for. */
let account: DynamoDBClient | undefined;
const accountConfig = (): DynamoDBClient["config"] => {
  account ??= new DynamoDBClient();
  return account.config;
};

export const files: Ports["files"] = bucketStore({
  name: () => readConfig().fileBucket,
  region: () => accountConfig().region(),
  credentials: () => accountConfig().credentials(),
  sha256: () => accountConfig().sha256,
  now,
  fetch: (...asked) => fetch(...asked),
});

/** SQS takes ten messages at a time. */
const MOST_IN_BATCH = 10;

export const publish: Ports["publish"] = async (bodies) => {
  queueClient ??= new SQSClient();
  for (let at = 0; at < bodies.length; at += MOST_IN_BATCH) {
    const batch = bodies.slice(at, at + MOST_IN_BATCH);
    const answer = await queueClient.send(
      new SendMessageBatchCommand({
        QueueUrl: readConfig().noticeQueue,
        Entries: batch.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
      }),
    );
    // Throwing makes the stream hand the same records over again; subscribers take each event once.
    if (answer.Failed?.length) throw new Error(`${answer.Failed.length} events did not reach the queue`);
  }
};
