/** Stand-ins for AWS's answers, made up but of the right shape. Runs inside SST's platform: see `program.ts`. */
import type { runtime } from "@pulumi/pulumi";

export const account = "123456789012";
const region = "eu-west-2";

const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

/** What AWS adds to a thing of each kind once it is made. */
const madeByAws: Record<string, (name: string) => Record<string, unknown>> = {
  "aws:dynamodb/table:Table": (name) => ({
    arn: arn("dynamodb", `table/${name}`),
    streamArn: arn("dynamodb", `table/${name}/stream/2026-01-01T00:00:00.000`),
  }),
  "aws:sqs/queue:Queue": (name) => ({
    arn: arn("sqs", name),
    url: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
  }),
  "aws:lambda/functionUrl:FunctionUrl": (name) => ({
    functionUrl: `https://${name.toLowerCase()}.lambda-url.${region}.on.aws/`,
  }),
  "aws:cloudfront/distribution:Distribution": () => ({
    domainName: "d111111abcdef8.cloudfront.net",
    hostedZoneId: "Z2FDTNDATAQYW2",
  }),
  "aws:s3/bucket:Bucket": (name) => ({
    bucketRegionalDomainName: `${name.toLowerCase()}.s3.${region}.amazonaws.com`,
  }),
  "random:index/randomBytes:RandomBytes": () => ({ base64: Buffer.alloc(32).toString("base64") }),
  "aws:sesv2/emailIdentity:EmailIdentity": (name) => ({
    arn: arn("ses", `identity/${name}`),
    dkimSigningAttributes: { tokens: ["one", "two", "three"] },
  }),
  "aws:acm/certificate:Certificate": () => ({ domainValidationOptions: [] }),
};

/** Any resource, as if AWS had just made it. */
export const make = ({ type, name, inputs }: runtime.MockResourceArgs): runtime.MockResourceResult => {
  const service = type.split(":")[1]?.split("/")[0] ?? "unknown";
  const plain = { name, arn: arn(service, name) };
  return { id: `${name}-id`, state: { ...plain, ...inputs, ...madeByAws[type]?.(name) } };
};

const parameter = (path: string) => {
  if (path.endsWith("/stream-arn")) return arn("dynamodb", "table/foundation/stream/2026-01-01T00:00:00.000");
  if (path.endsWith("/table/arn")) return arn("dynamodb", "table/foundation");
  return path.endsWith("/name") ? "foundation" : arn("mock", path);
};

const answers: Record<string, (args: Record<string, unknown>) => Record<string, unknown>> = {
  "aws:iam/getPolicyDocument:getPolicyDocument": (args) => ({ ...args, json: JSON.stringify(args) }),
  "aws:ssm/getParameter:getParameter": ({ name }) => ({ insecureValue: parameter(String(name)) }),
  "aws:index/getRegion:getRegion": () => ({ region, name: region, id: region }),
  "aws:index/getPartition:getPartition": () => ({ partition: "aws" }),
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({ accountId: account }),
};

/** Any look-up. One that we don't know stops the check rather than answering nothing. */
export const answer = ({ token, inputs }: runtime.MockCallArgs): Record<string, unknown> => {
  const known = answers[token];
  if (!known) throw new Error(`No stand-in for the look-up ${token}`);
  return known(inputs);
};

/** SST's own server, which builds and looks things up beside the program. */
export const serve = (method: string, built: string): unknown => {
  if (method === "Runtime.Build")
    return { handler: "bundle.handler", out: built, errors: [], sourcemaps: [] };
  if (method === "Provider.Aws.Bootstrap") return { asset: "assets", state: "state" };
  throw new Error(`No stand-in for ${method}`);
};
