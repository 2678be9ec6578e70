/** Each change leaves the table by its stream, through `publish`, to the queue; `notify` takes it from there. */
import { createFunction } from "./function.ts";
import { mailer } from "./mail.ts";
import { dead, deadSender, noticeReceiver, noticeSender, notices } from "./queue.ts";
import { streamReader, table, tableWriter } from "./table.ts";

export const publish = createFunction("Publish", {
  link: [streamReader, noticeSender, deadSender],
  timeout: "30 seconds",
});

sst.aws.Dynamo.subscribe("Publish", table.streamArn, publish.arn, {
  // An event is always a new item; changes to other items need wake nobody.
  filters: [{ eventName: ["INSERT"] }],
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

export const notify = createFunction("Notify", {
  // It sends too: where many are told, an event goes back into the queue for its next page.
  link: [tableWriter, noticeReceiver, noticeSender, mailer],
  timeout: "30 seconds",
});

notices.subscribe(notify.arn, { batch: { size: 10, partialResponses: true } });
