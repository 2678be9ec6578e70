import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import type { Published } from "./published.ts";

/** The stream's type of a stored value is the SDK's, under another name. */
const asItem = (image: NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]): Record<string, unknown> =>
  unmarshall((image ?? {}) as Parameters<typeof unmarshall>[0]);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** An `event` item: what a domain said happened. */
const fromEvent = (item: Record<string, unknown>): Published => ({
  eventId: text(item.eventId),
  name: text(item.name),
  subject: text(item.subject),
  actor: text(item.actor),
  at: text(item.at),
  facts: item.facts ?? {},
});

const potIdsOf = (legs: unknown): string[] =>
  Array.isArray(legs) ? [...new Set(legs.map((leg: unknown) => text(Array.isArray(leg) ? leg[0] : "")))] : [];

/** A posting of the ledger: its own event. The words and sums stay where they are; only the pots are named. */
const fromPosting = (item: Record<string, unknown>): Published => {
  const potIds = potIdsOf(item.legs);
  return {
    eventId: text(item.txId),
    name: `pot.${text(item.kind)}`,
    subject: potIds[0] ?? "",
    actor: text(item.actorId),
    at: text(item.at),
    facts: { potIds },
  };
};

const toPublished = (record: DynamoDBRecord): Published | undefined => {
  if (record.eventName !== "INSERT") return undefined;
  const item = asItem(record.dynamodb?.NewImage);
  if (item.__edb_e__ === "event") return fromEvent(item);
  return item.__edb_e__ === "tx" ? fromPosting(item) : undefined;
};

/** What the subscribers must hear of a batch of stream records, in order. All that is not a new event is passed over. */
export const publishedIn = (records: readonly DynamoDBRecord[]): Published[] =>
  records.map(toPublished).filter((published) => published !== undefined);
