/** The table, and what may be done to it. A shared stage finds the foundation's; a personal stage makes its own. */
import { table as contract, ssm } from "./contract.ts";
import { isShared } from "./stage.ts";

interface Found {
  readonly name: $util.Output<string>;
  readonly arn: $util.Output<string>;
  readonly streamArn: $util.Output<string>;
  /** A personal table is under AWS's own key, which needs no leave to use. */
  readonly keyArn?: $util.Output<string>;
}

const parameter = (name: string) => aws.ssm.getParameterOutput({ name }).insecureValue;

const find = (): Found => {
  const paths = ssm($app.stage);
  return {
    name: parameter(paths.tableName),
    arn: parameter(paths.tableArn),
    streamArn: parameter(paths.streamArn),
    keyArn: parameter(paths.keyArn),
  };
};

const streamNames = { NEW_IMAGE: "new-image" } as const;

const make = (): Found => {
  const keys = [contract, ...contract.indexes].flatMap((part) => [part.partitionKey, part.sortKey]);
  const own = new sst.aws.Dynamo("Table", {
    fields: Object.fromEntries(keys.map((key) => [key, "string" as const])),
    primaryIndex: { hashKey: contract.partitionKey, rangeKey: contract.sortKey },
    globalIndexes: Object.fromEntries(
      contract.indexes.map((index) => [index.name, { hashKey: index.partitionKey, rangeKey: index.sortKey }]),
    ),
    ttl: contract.timeToLive,
    stream: streamNames[contract.stream],
  });
  return { name: own.name, arn: own.arn, streamArn: own.nodes.table.streamArn };
};

export const table = isShared($app.stage) ? find() : make();

const onTable = (actions: string[]) =>
  sst.aws.permission({
    actions,
    resources: [
      table.arn,
      ...contract.indexes.map((index) => $interpolate`${table.arn}/index/${index.name}`),
    ],
  });

const onKey = (actions: string[]) =>
  table.keyArn ? [sst.aws.permission({ actions, resources: [table.keyArn] })] : [];

// A transaction needs no action of its own: IAM asks for the action of each of its parts.
const reads = ["dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:GetItem", "dynamodb:Query"];
const writes = ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];
const decrypts = ["kms:Decrypt", "kms:DescribeKey"];
const encrypts = ["kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"];

const link = (name: string, include: ReturnType<typeof onTable>[]) =>
  new sst.Linkable(name, { properties: { name: table.name }, include });

/** Leave to read and change items: not to scan, nor to touch the table itself. */
export const tableWriter = link("TableWriter", [
  onTable([...reads, ...writes]),
  ...onKey([...decrypts, ...encrypts]),
]);

/** As the writer, and may read the whole table: for the night's work alone. */
export const tableSweeper = link("TableSweeper", [
  onTable([...reads, ...writes, "dynamodb:Scan"]),
  ...onKey([...decrypts, ...encrypts]),
]);

/** Leave to follow the stream; under our key, its records must be opened too. */
export const streamReader = link("StreamReader", [
  sst.aws.permission({
    actions: [
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
    ],
    resources: [table.streamArn],
  }),
  ...onKey(decrypts),
]);
