/** Who may do what: each role's leave is written out here, so that widening one shows up as a change to this file. */
import * as z from "zod";
import { inputs, ofKind, type Resource, type Seen } from "./seen.ts";

const Role = z.object({
  assumeRolePolicy: z.unknown(),
  inlinePolicies: z.array(z.object({ policy: z.string() })).default([]),
  managedPolicyArns: z.array(z.string()).default([]),
});

const Policy = z.object({
  statements: z.array(z.object({ actions: z.array(z.string()), resources: z.array(z.string()) })),
});

const LOGS_ONLY = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

const opening = ["kms:Decrypt", "kms:DescribeKey"];
const closing = ["kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"];
const items = [
  ...["BatchGetItem", "ConditionCheckItem", "GetItem", "Query", "DeleteItem", "PutItem", "UpdateItem"].map(
    (action) => `dynamodb:${action}`,
  ),
  ...opening,
  ...closing,
];
const following = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
  (at) => `dynamodb:${at}`,
);
const receiving = ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "ReceiveMessage"];
const timer = ["lambda:InvokeFunction"];

/** Every role and every action it may hold. A personal stage has no key, so it needs fewer. */
export const leave: Readonly<Record<string, readonly string[]>> = {
  ApiRole: [...items, ...["DeleteObject", "GetObject", "PutObject", "ListBucket"].map((at) => `s3:${at}`)],
  PublicRole: [...items, "ses:SendEmail"],
  PublishRole: [...following, ...opening, "sqs:SendMessage"],
  NotifyRole: [...items, "ses:SendEmail", "sqs:SendMessage", ...receiving.map((action) => `sqs:${action}`)],
  CloseDayRole: items,
  CoSignWindowRole: items,
  PromiseDayRole: [...items, "ses:SendEmail"],
  ReconcileRole: [...items, "dynamodb:Scan"],
  CloseDayTimerRole: timer,
  CoSignWindowTimerRole: timer,
  PromiseDayTimerRole: timer,
  ReconcileTimerRole: timer,
  RouterEdgeFunctionRole: [],
};

const faultsOf = (resource: Resource): string[] => {
  const { name } = resource;
  const role = inputs(resource, Role);
  const statements = role.inlinePolicies.flatMap(({ policy }) => Policy.parse(JSON.parse(policy)).statements);
  const allowed = leave[name];
  return [
    ...(allowed ? [] : [`${name}: a role that no rule knows`]),
    ...statements.flatMap(({ actions, resources }) => [
      ...actions.filter((action) => action.includes("*")).map((action) => `${name}: may do ${action}`),
      ...actions
        .filter((action) => !allowed?.includes(action))
        .map((action) => `${name}: may also ${action}`),
      ...(resources.includes("*") ? [`${name}: may ${actions.join(", ")} on anything`] : []),
    ]),
    ...role.managedPolicyArns.filter((arn) => arn !== LOGS_ONLY).map((arn) => `${name}: holds ${arn}`),
    ...(JSON.stringify(role.assumeRolePolicy).includes(":root")
      ? [`${name}: anyone in the account may take it on`]
      : []),
  ];
};

/** No action is a pattern, none is beyond the role's leave, and Lambda alone takes on a function's role. */
export const permissionFaults = (seen: Seen): string[] => {
  const roles = ofKind(seen, "iam/role:Role");
  const missing = Object.keys(leave).filter((name) => !roles.some((role) => role.name === name));
  return [...missing.map((name) => `${name}: not made`), ...roles.flatMap(faultsOf)];
};
