/**
 * What the foundation (CDK), the app (SST), the local table and ElectroDB's indexes must agree on:
 * names, SSM paths and the table's key schema. A test holds all four to this file.
 */
export const service = "allotment";

/** Secondary indexes share one shape, so an access pattern picks an index by number and never needs a new one. */
const index = (n: number) => ({ name: `gsi${n}`, partitionKey: `gsi${n}pk`, sortKey: `gsi${n}sk` }) as const;

export const table = {
  partitionKey: "pk",
  sortKey: "sk",
  /** Attribute that DynamoDB reads as "delete me after", in seconds since 1970. */
  timeToLive: "expiresAt",
  stream: "NEW_IMAGE",
  indexes: [index(1), index(2), index(3)],
} as const;

/** Where the foundation leaves what the app must find. */
export const ssm = (stage: string) => ({
  tableName: `/${service}/${stage}/table/name`,
  tableArn: `/${service}/${stage}/table/arn`,
  streamArn: `/${service}/${stage}/table/stream-arn`,
  keyArn: `/${service}/${stage}/key/arn`,
  auditBucket: `/${service}/${stage}/audit/bucket`,
  alarmTopic: `/${service}/${stage}/alarm/topic-arn`,
});

/** What the functions read from their environment; `packages/functions/src/runtime/config.ts` parses it. */
export const environment = {
  tableName: "ALLOTMENT_TABLE",
  /** Secret that keys code hashes, cursors and session look-ups. */
  pepper: "ALLOTMENT_PEPPER",
  /** Where people reach the portal, for links in mail: an origin, no trailing slash. */
  origin: "ALLOTMENT_ORIGIN",
  mailFrom: "ALLOTMENT_MAIL_FROM",
  noticeQueue: "ALLOTMENT_NOTICE_QUEUE",
  /** Where people’s files are kept. */
  fileBucket: "ALLOTMENT_FILE_BUCKET",
  /** Which build runs, for `/api/health` and the logs. */
  build: "ALLOTMENT_BUILD",
} as const;

/**
 * Header in which the edge says who is asking, by IP address. The edge overwrites what the sender put there,
 * and the functions can be reached through the edge only: unlike X-Forwarded-For, it can't be made up.
 */
export const viewerAddressHeader = "x-viewer-address";

export const runtime = "nodejs24.x";

/** Every function, and its source under `packages/functions/src`. A test holds this to the files that are there. */
export const functions = {
  Api: "lambda/api",
  Public: "lambda/public",
  Publish: "lambda/publish",
  Notify: "lambda/notify",
  CloseDay: "cron/close-programmes",
  CoSignWindow: "cron/settle-records",
  PromiseDay: "cron/promise-day",
  Reconcile: "cron/reconcile-pots",
} as const;
export type FunctionName = keyof typeof functions;
