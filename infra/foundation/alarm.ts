/** Alarms on the data itself. The app's own alarms (errors, dead letters) live with the app. */
import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Operation, type TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { table as contract } from "../contract.ts";

const period = Duration.minutes(5);

/** CloudWatch counts an index's throttles apart from its table's. */
const throttles = (table: TableV2): IMetric => {
  const names = ["ReadThrottleEvents", "WriteThrottleEvents"];
  const onTable = names.map((name) => table.metric(name, { statistic: "Sum", period }));
  const onIndexes = contract.indexes.flatMap((index) =>
    names.map((name) =>
      table.metric(name, {
        statistic: "Sum",
        period,
        dimensionsMap: { TableName: table.tableName, GlobalSecondaryIndexName: index.name },
      }),
    ),
  );
  const all = [...onTable, ...onIndexes].map((metric, at) => [`m${at}`, metric] as const);
  return new MathExpression({
    expression: `SUM([${all.map(([id]) => `FILL(${id}, 0)`).join(", ")}])`,
    usingMetrics: Object.fromEntries(all),
    label: "Throttled reads and writes",
    period,
  });
};

const systemErrors = (table: TableV2): IMetric =>
  table.metricSystemErrorsForOperations({
    operations: [
      Operation.GET_ITEM,
      Operation.BATCH_GET_ITEM,
      Operation.QUERY,
      Operation.PUT_ITEM,
      Operation.UPDATE_ITEM,
      Operation.DELETE_ITEM,
      Operation.TRANSACT_GET_ITEMS,
      Operation.TRANSACT_WRITE_ITEMS,
    ],
    period,
  });

/** Topic that every alarm of the stage sends to. People subscribe to it by hand, and confirm by mail. */
export const createAlarmTopic = (scope: Construct, key: IKey): Topic =>
  new Topic(scope, "AlarmTopic", { masterKey: key, enforceSSL: true });

/** Three alarms: requests turned away, faults on AWS's side, and more clashes between writes than daily use makes. */
export const createAlarms = (scope: Construct, table: TableV2, topic: Topic): void => {
  const alarm = (id: string, alarmDescription: string, metric: IMetric, above: number, periods: number) =>
    new Alarm(scope, id, {
      alarmDescription,
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(topic));

  const conflicts = table.metric("TransactionConflict", { statistic: "Sum", period });
  alarm(
    "Throttled",
    "DynamoDB turned reads or writes away; people may have seen errors.",
    throttles(table),
    0,
    1,
  );
  alarm("SystemErrors", "DynamoDB failed on its own side.", systemErrors(table), 0, 2);
  alarm("TransactionConflicts", "Many writes meet on one item: look for a hot pot.", conflicts, 50, 3);
};
