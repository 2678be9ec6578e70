/** The bucket of people's files: no one but the API reads it, and what never became a receipt goes by itself. */
import * as z from "zod";
import { inputs, ofKind, type Seen } from "./seen.ts";

const Access = z.object({
  blockPublicAcls: z.boolean(),
  blockPublicPolicy: z.boolean(),
  ignorePublicAcls: z.boolean(),
  restrictPublicBuckets: z.boolean(),
});
const Cors = z.object({
  corsRules: z.array(z.object({ allowedMethods: z.array(z.string()), allowedOrigins: z.array(z.string()) })),
});
const Encrypted = z.object({
  rules: z.array(z.object({ applyServerSideEncryptionByDefault: z.object({ sseAlgorithm: z.string() }) })),
});
const Lifecycle = z.object({
  rules: z.array(
    z.object({
      status: z.string(),
      filter: z.object({ prefix: z.string() }).optional(),
      expiration: z.object({ days: z.number().optional() }).optional(),
    }),
  ),
});
const Bucket = z.object({ forceDestroy: z.boolean().optional() });
const Code = z.object({ code: z.string() });

/** The one resource of a kind whose name begins as the bucket's parts do. */
const part = <T>(seen: Seen, kind: string, shape: z.ZodType<T>): T | undefined => {
  const found = ofKind(seen, `s3/${kind}`).find(({ name }) => name.startsWith("Files"));
  return found && inputs(found, shape);
};

/** @param shared whether the stage holds people's words: then its files outlast it. */
export const fileFaults = (seen: Seen, shared: boolean): string[] => {
  const access = part(seen, "bucketPublicAccessBlock:BucketPublicAccessBlock", Access);
  const cors = part(seen, "bucketCorsConfiguration:BucketCorsConfiguration", Cors)?.corsRules ?? [];
  const bucket = part(seen, "bucket:Bucket", Bucket);
  const encryption = part(
    seen,
    "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    Encrypted,
  );
  const goes =
    part(seen, "bucketLifecycleConfiguration:BucketLifecycleConfiguration", Lifecycle)?.rules ?? [];
  const code = ofKind(seen, "cloudfront/function:Function").map((resource) => inputs(resource, Code).code);
  const faults: readonly (readonly [boolean, string])[] = [
    [bucket !== undefined, "there is no bucket for files"],
    [bucket?.forceDestroy === !shared, shared ? "a deploy could empty the files" : "files stay behind"],
    [access !== undefined && Object.values(access).every(Boolean), "files could be made public"],
    [encryption?.rules.length === 1, "files are not encrypted"],
    [cors.length === 1, "no site may send files"],
    [
      cors.every(
        ({ allowedMethods, allowedOrigins }) =>
          allowedMethods.join() === "POST" && allowedOrigins.every((from) => /^https:\/\/[^*/]+$/.test(from)),
      ),
      "another site than the portal may send files",
    ],
    [
      goes.length === 1 &&
        goes.every(
          ({ status, filter, expiration }) =>
            [status, filter?.prefix, expiration?.days].join() === "Enabled,sent/,1",
        ),
      "what never became a receipt stays, or more goes than that",
    ],
    [
      code.some((text) => /connect-src 'self' https:\/\/[^*;" ]+\.s3\.[^*;" ]+\.amazonaws\.com/.test(text)),
      "the portal may not send files",
    ],
  ];
  return faults.flatMap(([holds, words]) => (holds ? [] : [words]));
};
