import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { readConfig } from "../runtime/config.ts";
import type { Mail, Ports } from "./port.ts";

let mailClient: SESv2Client | undefined;
let queueClient: SQSClient | undefined;

const content = ({ subject, text, html }: Mail) => ({
  Simple: {
    Subject: { Data: subject },
    Body: { Text: { Data: text }, ...(html ? { Html: { Data: html } } : {}) },
  },
});

/** SQS takes ten messages at a time. */
const MOST_IN_BATCH = 10;

export const ports: Ports = {
  now: () => new Date(),
  async sendMail(mail) {
    mailClient ??= new SESv2Client();
    await mailClient.send(
      new SendEmailCommand({
        FromEmailAddress: readConfig().mailFrom,
        Destination: { ToAddresses: [mail.to] },
        Content: content(mail),
      }),
    );
  },
  async publish(bodies) {
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
  },
};
