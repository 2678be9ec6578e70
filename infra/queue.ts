/** Events on their way to the subscribers. What can't be handled after five tries waits in `dead` for a person. */
const FORTNIGHT_SECONDS = 14 * 24 * 3600;

export const dead = new sst.aws.Queue("Dead", {
  transform: { queue: { sqsManagedSseEnabled: true, messageRetentionSeconds: FORTNIGHT_SECONDS } },
});

export const notices = new sst.aws.Queue("Notices", {
  // Six times the subscriber's timeout, as Lambda asks, or a slow batch is handed out twice.
  visibilityTimeout: "3 minutes",
  dlq: { queue: dead.arn, retry: 5 },
  transform: { queue: { sqsManagedSseEnabled: true } },
});

// Linking a queue itself would grant every action on it.
const link = (name: string, queue: sst.aws.Queue, actions: string[]) =>
  new sst.Linkable(name, {
    properties: { url: queue.url },
    include: [sst.aws.permission({ actions, resources: [queue.arn] })],
  });

export const noticeSender = link("NoticeSender", notices, ["sqs:SendMessage"]);
export const deadSender = link("DeadSender", dead, ["sqs:SendMessage"]);

/** What Lambda itself does in the subscriber's name. */
export const noticeReceiver = link("NoticeReceiver", notices, [
  "sqs:ChangeMessageVisibility",
  "sqs:DeleteMessage",
  "sqs:GetQueueAttributes",
  "sqs:ReceiveMessage",
]);
