/** The contract's table as a CreateTable request: the local database, the tests and the personal stages stand on it. */
import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import { table } from "./contract.ts";

const keys = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: "HASH" as const },
  { AttributeName: sortKey, KeyType: "RANGE" as const },
];

const attributes = [table, ...table.indexes].flatMap((part) => [part.partitionKey, part.sortKey]);

/** Request that makes the table `tableName`, paid per request, with its stream on. Time to live is set apart. */
export const createTableInput = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: attributes.map((name) => ({ AttributeName: name, AttributeType: "S" as const })),
  KeySchema: keys(table.partitionKey, table.sortKey),
  GlobalSecondaryIndexes: table.indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: keys(index.partitionKey, index.sortKey),
    Projection: { ProjectionType: "ALL" as const },
  })),
  StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream },
});

/** Request that turns on time to live for `tableName`; DynamoDB takes it only once the table is there. */
export const timeToLiveInput = (tableName: string) => ({
  TableName: tableName,
  TimeToLiveSpecification: { Enabled: true, AttributeName: table.timeToLive },
});
