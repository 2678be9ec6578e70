/** The front door: which path goes where, and that the functions behind it can't be reached around it. */
import * as z from "zod";
import { viewerAddressHeader } from "../../infra/contract.ts";
import { inputs, ofKind, type Seen } from "./seen.ts";

const Url = z.object({ authorizationType: z.string() });
const Permission = z.object({ principal: z.string(), sourceArn: z.string().optional() });
const Code = z.object({ code: z.string() });
const Route = z.object({ entry: z.string() });
const Files = z.object({ purge: z.boolean() });
const Mapping = z.object({
  destinationConfig: z.unknown().optional(),
  functionName: z.string(),
  startingPosition: z.string().optional(),
});

/** CloudFront takes no longer function. */
const MOST_CODE_BYTES = 10_240;

const routes = (seen: Seen): string[] =>
  seen.resources
    .filter((resource) => resource.name.endsWith("KvRoutesUpdate"))
    .map((resource) => inputs(resource, Route).entry.split(","))
    .map(([kind, , , path]) => `${path || "/"} ${kind}`)
    .sort();

/** Faults of the router, the function addresses and the stream's subscription. */
export const edgeFaults = (seen: Seen): string[] => {
  const wanted = ["/ url", "/api url", "/app site"];
  const found = routes(seen);
  const code = ofKind(seen, "cloudfront/function:Function").map((resource) => inputs(resource, Code).code);
  const open = ofKind(seen, "lambda/functionUrl:FunctionUrl").filter(
    (resource) => inputs(resource, Url).authorizationType !== "AWS_IAM",
  );
  const strangers = ofKind(seen, "lambda/permission:Permission").filter((resource) => {
    const { principal, sourceArn } = inputs(resource, Permission);
    return principal !== "cloudfront.amazonaws.com" || !sourceArn;
  });
  // The portal's files, and where the edge looks up that they are there.
  const kept = seen.resources
    .filter(({ name }) => /^Portal(AssetFiles|KvKeys)\b/.test(name))
    .map((resource) => inputs(resource, Files).purge);
  const stream = ofKind(seen, "lambda/eventSourceMapping:EventSourceMapping")
    .map((resource) => inputs(resource, Mapping))
    .find(({ functionName }) => functionName.includes("Publish"));
  return [
    ...(found.join() === wanted.join() ? [] : [`routes are ${found.join("; ")}, not ${wanted.join("; ")}`]),
    ...(code.some((text) => text.includes(`headers["${viewerAddressHeader}"] =`))
      ? []
      : ["the edge names no viewer"]),
    ...(code.some((text) => text.includes("content-security-policy"))
      ? []
      : ["the portal has no content policy"]),
    ...code
      .filter((text) => Buffer.byteLength(text) > MOST_CODE_BYTES)
      .map(() => "an edge function is too long"),
    ...open.map(({ name }) => `${name}: open to anyone`),
    ...strangers.map(({ name }) => `${name}: lets in more than the edge`),
    ...(kept.join() === "false,false" ? [] : ["a page that is open while we deploy loses its parts"]),
    ...(stream?.destinationConfig ? [] : ["events that can't be published are lost"]),
    ...(stream?.startingPosition === "TRIM_HORIZON" ? [] : ["the stream is not read from its start"]),
  ];
};
