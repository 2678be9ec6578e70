/** The rules that `npm run check:infra` holds the SST app to: each must be able to say no. */
import { expect, test } from "vitest";
import { edgeFaults } from "../../scripts/check-infra/edge-rules.ts";
import { fileFaults } from "../../scripts/check-infra/file-rules.ts";
import { functionFaults } from "../../scripts/check-infra/function-rules.ts";
import { permissionFaults } from "../../scripts/check-infra/permission-rules.ts";
import type { Resource, Seen } from "../../scripts/check-infra/seen.ts";
import { leaks, personalFaults, sharedFaults } from "../../scripts/check-infra/stage-rules.ts";

const seen = (...resources: Resource[]): Seen => ({
  app: { protect: false, removal: "remove" },
  resources,
  lookUps: [],
  builds: [],
});

const role = (
  name: string,
  actions: string[],
  trust = "lambda.amazonaws.com",
  resources = ["arn:aws:x"],
): Resource => ({
  type: "aws:iam/role:Role",
  name,
  inputs: {
    assumeRolePolicy: trust,
    inlinePolicies: [{ policy: JSON.stringify({ statements: [{ actions, resources }] }) }],
    managedPolicyArns: [],
  },
});

const about = (name: string, faults: string[]) => faults.filter((fault) => fault.startsWith(name));

test("a role may do what is written down, and nothing wider", () => {
  const faults = (...args: Parameters<typeof role>) => about(args[0], permissionFaults(seen(role(...args))));
  expect(faults("ApiRole", ["dynamodb:PutItem"])).toEqual([]);
  expect(faults("ApiRole", ["dynamodb:*"])).toContain("ApiRole: may do dynamodb:*");
  expect(faults("ApiRole", ["dynamodb:DeleteTable"])).toEqual(["ApiRole: may also dynamodb:DeleteTable"]);
  expect(faults("ApiRole", ["dynamodb:Scan"])).toEqual(["ApiRole: may also dynamodb:Scan"]);
  expect(faults("ReconcileRole", ["dynamodb:Scan"])).toEqual([]);
  expect(faults("ApiRole", ["dynamodb:PutItem"], "lambda.amazonaws.com", ["*"])).toHaveLength(1);
  expect(faults("ApiRole", ["dynamodb:PutItem"], "arn:aws:iam::123456789012:root")).toHaveLength(1);
  expect(faults("NewRole", [])).toEqual(["NewRole: a role that no rule knows"]);
});

test("a function has its runtime, its log's end and what it is told", () => {
  const lambda: Resource = {
    type: "aws:lambda/function:Function",
    name: "ApiFunction",
    inputs: { runtime: "nodejs20.x", architectures: ["x86_64"], loggingConfig: { logGroup: "api" } },
  };
  const log: Resource = { type: "aws:cloudwatch/logGroup:LogGroup", name: "Log", inputs: { name: "api" } };
  const faults = functionFaults(seen(lambda, log), () => true);
  expect(faults).toContain("ApiFunction: runs on nodejs20.x, not nodejs24.x");
  expect(faults).toContain("ApiFunction: not on arm64");
  expect(faults).toContain("ApiFunction: its log is kept for ever");
  expect(faults).toContain("ApiFunction: is not told ALLOTMENT_TABLE");
  const build = (bundle: string) => ({ functionID: "Api", handler: "index.handler", bundle });
  const built = (bundle: string) => ({ ...seen(), builds: [build(bundle)] });
  const where = "packages/functions/dist/lambda/api";
  expect(functionFaults(built(where), () => false)).toContain(`Api: there is no ${where}/index.mjs`);
  expect(functionFaults(built("old"), () => true)).toContain("Api: made from old/index.mjs");
  expect(functionFaults(seen(), () => true)).toContain("Api: in the contract, and not made");
  const stranger: Resource = { ...lambda, name: "StrangerFunction" };
  expect(functionFaults(seen(stranger), () => true)).toContain("StrangerFunction: not in the contract");
});

test("the front door is the only one", () => {
  const url: Resource = {
    type: "aws:lambda/functionUrl:FunctionUrl",
    name: "ApiUrl",
    inputs: { authorizationType: "NONE" },
  };
  const leave: Resource = {
    type: "aws:lambda/permission:Permission",
    name: "Anyone",
    inputs: { principal: "*" },
  };
  const long: Resource = {
    type: "aws:cloudfront/function:Function",
    name: "Edge",
    inputs: { code: "x".repeat(10_241) },
  };
  const faults = edgeFaults(seen(url, leave, long));
  expect(faults).toContain("ApiUrl: open to anyone");
  expect(faults).toContain("Anyone: lets in more than the edge");
  expect(faults).toContain("an edge function is too long");
  expect(faults).toContain("the edge names no viewer");
  expect(faults).toContain("events that can't be published are lost");
});

test("production is protected, and a personal stage has a table of the contract's shape", () => {
  expect(sharedFaults(seen(), "production")).toEqual(
    expect.arrayContaining([
      "protect: false, not true",
      'removal: "remove", not "retain"',
      "alarms: 0, not 10",
    ]),
  );
  expect(personalFaults(seen())).toEqual(["a personal stage makes no table"]);
});

test("the pepper may be in an input that is marked secret, and in no other", () => {
  const marked = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "hot" };
  const resource = (inputs: Resource["inputs"]): Resource => ({ type: "aws:any", name: "Thing", inputs });
  expect(leaks(seen(resource({ environment: marked })), "hot")).toEqual([]);
  expect(leaks(seen(resource({ environment: { pepper: "hot" } })), "hot")).toHaveLength(1);
});

test("files are the API's alone, come from the portal alone, and go when no one needs them", () => {
  const of = (kind: string, given: Record<string, unknown>): Resource => ({
    type: `aws:s3/${kind}:${kind}`,
    name: `Files${kind}`,
    inputs: given,
  });
  const block = { blockPublicAcls: true, ignorePublicAcls: true, restrictPublicBuckets: true };
  const site = "https://allotment.example.org";
  const goes = { status: "Enabled", filter: { prefix: "sent/" }, expiration: { days: 1 } };
  const kept = { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
  const edge: Resource = {
    type: "aws:cloudfront/function:Function",
    name: "Edge",
    inputs: { code: "connect-src 'self' https://files.s3.eu-west-2.amazonaws.com" },
  };
  const typed = (resource: Resource): Resource => ({
    ...resource,
    type: resource.type.replace(/\/(\w)/, (_, letter: string) => `/${letter.toLowerCase()}`),
  });
  const built = (more: Partial<Record<string, Record<string, unknown>>> = {}) =>
    seen(
      edge,
      ...Object.entries({
        Bucket: { forceDestroy: false },
        BucketPublicAccessBlock: { ...block, blockPublicPolicy: true },
        BucketCorsConfiguration: { corsRules: [{ allowedMethods: ["POST"], allowedOrigins: [site] }] },
        BucketServerSideEncryptionConfiguration: { rules: [kept] },
        BucketLifecycleConfiguration: { rules: [goes] },
        ...more,
      }).map(([kind, given]) => typed(of(kind, given ?? {}))),
    );
  const faults = (more: Parameters<typeof built>[0]) => fileFaults(built(more), true);
  expect(faults({})).toEqual([]);
  expect(fileFaults(built(), false)).toEqual(["files stay behind"]);
  expect(faults({ Bucket: { forceDestroy: true } })).toEqual(["a deploy could empty the files"]);
  const open = { ...block, blockPublicPolicy: false };
  expect(faults({ BucketPublicAccessBlock: open })).toEqual(["files could be made public"]);
  expect(faults({ BucketServerSideEncryptionConfiguration: { rules: [] } })).toEqual([
    "files are not encrypted",
  ]);
  const any = [{ allowedMethods: ["POST"], allowedOrigins: ["*"] }];
  expect(faults({ BucketCorsConfiguration: { corsRules: any } })).toEqual([
    "another site than the portal may send files",
  ]);
  for (const rules of [[], [{ ...goes, filter: { prefix: "" } }], [{ ...goes, status: "Disabled" }]])
    expect(faults({ BucketLifecycleConfiguration: { rules } })).toEqual([
      "what never became a receipt stays, or more goes than that",
    ]);
  expect(fileFaults(seen(), true)).toContain("there is no bucket for files");
  expect(fileFaults(seen(), true)).toContain("the portal may not send files");
});
