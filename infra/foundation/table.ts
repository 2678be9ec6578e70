/** The table of the contract, set so that no deploy, slip or removal of the stack can lose an item. */
import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { table } from "../contract.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Table paid per request, restorable to any second of the last 35 days. */
export const createTable = (scope: Construct, key: IKey): TableV2 =>
  new TableV2(scope, "Table", {
    partitionKey: text(table.partitionKey),
    sortKey: text(table.sortKey),
    // CDK projects every attribute unless told otherwise, as the contract asks.
    globalSecondaryIndexes: table.indexes.map((index) => ({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
    })),
    timeToLiveAttribute: table.timeToLive,
    dynamoStream: StreamViewType[table.stream],
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
