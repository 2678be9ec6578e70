/** The local table: made from the same contract as the deployed one. */
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { createTableInput } from "../../infra/local-table.ts";

/** Make the table unless it is there. */
export const ensureTable = async (client: DynamoDBClient, table: string): Promise<void> => {
  try {
    await client.send(new DescribeTableCommand({ TableName: table }));
  } catch (error) {
    if (!(error instanceof Error && error.name === "ResourceNotFoundException")) throw error;
    await client.send(new CreateTableCommand(createTableInput(table)));
  }
};

/** Where the table's stream is read. */
export const streamOf = async (client: DynamoDBClient, table: string): Promise<string> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (!Table?.LatestStreamArn) throw new Error(`The table ${table} has no stream`);
  return Table.LatestStreamArn;
};

export const isEmpty = async (client: DynamoDBClient, table: string): Promise<boolean> => {
  const { Items } = await client.send(new ScanCommand({ TableName: table, Limit: 1 }));
  return (Items ?? []).length === 0;
};
