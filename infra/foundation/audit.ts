/** Where audit exports are kept: written once, read many times, not deletable until their time is up. */
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

const createAccessLog = (scope: Construct) =>
  new Bucket(scope, "AuditAccessLog", {
    ...closed,
    // S3 can't write its access logs under a customer's key.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [
      { expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(1) },
      { abortIncompleteMultipartUploadAfter: Duration.days(7) },
    ],
  });

/** Bucket whose objects nobody can delete or overwrite for seven years: six after a grant's end, plus the running one. */
export const createAuditBucket = (scope: Construct, key: IKey): Bucket =>
  new Bucket(scope, "Audit", {
    ...closed,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(7 * 366)),
    serverAccessLogsBucket: createAccessLog(scope),
    serverAccessLogsPrefix: "audit/",
  });
