import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/**
 * Steps of the SDK that each call goes through and none needs: one copies all that is sent and read for a log that it
 * does not keep, one tells the database what program calls.
 */
export const spared = ["loggerMiddleware", "getUserAgentMiddleware"] as const;

/** The client that entities work with, over the one given, which is spared what no call needs. */
export const documentClient = (raw: DynamoDBClient): DynamoDBDocumentClient => {
  for (const step of spared) raw.middlewareStack.remove(step);
  return DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
};
