/** What differs between a shared stage and a personal one, and what the state file would give away. */
import * as z from "zod";
import { functions, ssm, table } from "../../infra/contract.ts";
import { createTableInput } from "../../infra/local-table.ts";
import { inputs, ofKind, type Seen, shown } from "./seen.ts";

const Parameter = z.object({ name: z.string() });
const Index = z.object({
  name: z.string(),
  hashKey: z.string(),
  rangeKey: z.string(),
  projectionType: z.string(),
});
const Table = z.object({
  attributes: z.array(z.object({ name: z.string(), type: z.string() })),
  hashKey: z.string(),
  rangeKey: z.string(),
  globalSecondaryIndexes: z.array(Index),
  streamViewType: z.string(),
  ttl: z.object({ attributeName: z.string() }),
});

const same = (what: string, found: unknown, wanted: unknown): string[] =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];

const sortedAttributes = (seen: z.infer<typeof Table>) =>
  seen.attributes.map(({ name, type }) => `${name} ${type}`).sort();

const tableFaults = (seen: Seen): string[] => {
  const [first] = ofKind(seen, "dynamodb/table:Table");
  if (!first) return ["a personal stage makes no table"];
  const made = inputs(first, Table);
  const wanted = createTableInput("any").AttributeDefinitions?.map(
    (at) => `${at.AttributeName} ${at.AttributeType}`,
  );
  const indexes = table.indexes.map(
    ({ name, partitionKey, sortKey }) => `${name} ${partitionKey} ${sortKey} ALL`,
  );
  return [
    ...same("the table's attributes", sortedAttributes(made), wanted?.sort()),
    ...same("the table's keys", [made.hashKey, made.rangeKey], [table.partitionKey, table.sortKey]),
    ...same(
      "the table's indexes",
      made.globalSecondaryIndexes.map((at) => `${at.name} ${at.hashKey} ${at.rangeKey} ${at.projectionType}`),
      indexes,
    ),
    ...same("the table's stream", made.streamViewType, table.stream),
    ...same("the table's time to live", made.ttl.attributeName, table.timeToLive),
  ];
};

const pathsRead = (seen: Seen): string[] => {
  const looked = seen.lookUps.filter(({ token }) => token.startsWith("aws:ssm/getParameter"));
  return [...new Set(looked.map(({ inputs: asked }) => Parameter.parse(asked).name))].sort();
};

/** One for each function, one for events that wait, one for those that could not be handled. */
const ALARMS = Object.keys(functions).length + 2;

/** A stage with a foundation is protected, finds its table there, and raises alarms. */
export const sharedFaults = (seen: Seen, stage: string): string[] => {
  const { auditBucket: _, ...read } = ssm(stage);
  const alarms = ofKind(seen, "cloudwatch/metricAlarm:MetricAlarm").length;
  return [
    ...same("protect", seen.app.protect, true),
    ...same("removal", seen.app.removal, "retain"),
    ...same("the foundation's parameters", pathsRead(seen), Object.values(read).sort()),
    ...same("tables made", ofKind(seen, "dynamodb/table:Table").length, 0),
    ...same("alarms", alarms, ALARMS),
  ];
};

/** A personal stage goes without a trace, and its own table follows the contract. */
export const personalFaults = (seen: Seen): string[] => [
  ...same("protect", seen.app.protect, false),
  ...same("removal", seen.app.removal, "remove"),
  ...same("the foundation's parameters", pathsRead(seen), []),
  ...tableFaults(seen),
];

/** Resources that would show `secret` in the state file. */
export const leaks = (seen: Seen, secret: string): string[] =>
  seen.resources
    .filter((resource) => shown(resource).includes(secret))
    .map(({ name }) => `${name}: shows the pepper in the state`);
