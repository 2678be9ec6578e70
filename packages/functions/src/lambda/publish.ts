import type { DynamoDBStreamEvent } from "aws-lambda";
import * as ports from "#ports";
import { publishedIn } from "../stream/publish.ts";

/** Reads the table's stream. A throw keeps the stream's place, so the same records come again. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
  const published = publishedIn(Records);
  if (published.length > 0) await ports.publish(published.map((each) => JSON.stringify(each)));
};
