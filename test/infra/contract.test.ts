/** One table, described once: the foundation's template and the local table must both follow the contract. */
import { expect, test } from "vitest";
import { service, ssm, table } from "../../infra/contract.ts";
import { createTableInput, timeToLiveInput } from "../../infra/local-table.ts";
import { stage, synthesise } from "./synth.ts";

const { template, properties } = synthesise();
const deployed = properties("AWS::DynamoDB::GlobalTable");
const local = createTableInput("any");

const byName = (parts: unknown) =>
  Array.isArray(parts) ? parts.map((part) => JSON.stringify(part)).sort() : parts;

test("the template and the local table have the same keys", () => {
  expect(deployed.KeySchema).toEqual(local.KeySchema);
  expect(deployed.KeySchema).toEqual([
    { AttributeName: table.partitionKey, KeyType: "HASH" },
    { AttributeName: table.sortKey, KeyType: "RANGE" },
  ]);
});

test("the template and the local table have the same three indexes, each with every attribute", () => {
  expect(deployed.GlobalSecondaryIndexes).toEqual(local.GlobalSecondaryIndexes);
  expect(local.GlobalSecondaryIndexes?.map((index) => index.IndexName)).toEqual(["gsi1", "gsi2", "gsi3"]);
  expect(local.GlobalSecondaryIndexes?.every((index) => index.Projection?.ProjectionType === "ALL")).toBe(
    true,
  );
});

test("both name the same key attributes, all of them strings", () => {
  expect(byName(deployed.AttributeDefinitions)).toEqual(byName(local.AttributeDefinitions));
  expect(local.AttributeDefinitions).toHaveLength(8);
});

test("both stream new images and expire on the same attribute", () => {
  expect(deployed.StreamSpecification).toEqual({ StreamViewType: table.stream });
  expect(local.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: table.stream });
  expect(deployed.TimeToLiveSpecification).toEqual(timeToLiveInput("any").TimeToLiveSpecification);
});

test("the foundation leaves a parameter at each path of the contract, and at no other", () => {
  const parameters = Object.values(template.findResources("AWS::SSM::Parameter"));
  const paths = parameters.map((parameter) => parameter.Properties.Name);
  expect(paths.sort()).toEqual(Object.values(ssm(stage)).sort());
  expect(paths.every((path) => path.startsWith(`/${service}/${stage}/`))).toBe(true);
});
