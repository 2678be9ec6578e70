/** Each change leaves the table by its stream, through `publish`, to the queue; `notify` takes it from there. */
import { fromSource } from "./function.ts";
import { mailer } from "./mail.ts";
import { dead, deadSender, noticeSender, notices } from "./queue.ts";
import { streamReader, table, tableWriter } from "./table.ts";

const publishArgs = fromSource("lambda/publish", {
  link: [streamReader, noticeSender, deadSender],
  timeout: "30 seconds",
});

export const publish = sst.aws.Dynamo.subscribe("Publish", table.streamArn, publishArgs, {
  transform: {
    eventSourceMapping: {
      // From the oldest record: what was written before the app's first deploy is told too.
      startingPosition: "TRIM_HORIZON",
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 20,
      maximumBatchingWindowInSeconds: 1,
      destinationConfig: { onFailure: { destinationArn: dead.arn } },
    },
  },
});

export const notify = notices.subscribe(
  fromSource("lambda/notify", { link: [tableWriter, mailer], timeout: "30 seconds" }),
  { batch: { size: 10, partialResponses: true } },
);
