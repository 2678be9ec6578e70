/** People's files: receipts, and photos of them. Browsers send and read them by addresses that the API signs. */
import { isShared, region } from "./stage.ts";

export const bucket = new sst.aws.Bucket("Files", {
  // Who may send is said once the router has its address: see `file-cors.ts`.
  cors: false,
  // What was sent and never became a receipt. S3 counts whole days.
  lifecycle: [{ id: "never-attached", prefix: "sent/", expiresIn: "1 day" }],
  transform: {
    bucket: (args) => {
      args.forceDestroy = !isShared($app.stage);
    },
  },
});

new aws.s3.BucketServerSideEncryptionConfiguration("FilesEncryption", {
  bucket: bucket.name,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
});

/** Where browsers send files to. */
export const fileOrigin = $interpolate`https://${bucket.name}.s3.${region}.amazonaws.com`;

/** Leave to take, copy, give and remove files. Without `ListBucket`, S3 says "forbidden" of what is not there. */
export const fileKeeper = new sst.Linkable("FileKeeper", {
  properties: { name: bucket.name },
  include: [
    sst.aws.permission({
      actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      resources: [$interpolate`${bucket.arn}/kept/*`, $interpolate`${bucket.arn}/sent/*`],
    }),
    sst.aws.permission({ actions: ["s3:ListBucket"], resources: [bucket.arn] }),
  ],
});
