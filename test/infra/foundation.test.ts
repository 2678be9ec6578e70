/** What must not be lost is held by properties of the template: these tests name each one. */
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { createFoundation, synthesise } from "./synth.ts";

const { template } = synthesise();

test("the table can't be deleted by a slip, and can be restored to any second", () => {
  template.hasResource("AWS::DynamoDB::GlobalTable", {
    DeletionPolicy: "Retain",
    UpdateReplacePolicy: "Retain",
    Properties: Match.objectLike({
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      Replicas: [
        Match.objectLike({
          Region: "eu-west-2",
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          SSESpecification: { KMSMasterKeyId: Match.anyValue() },
        }),
      ],
    }),
  });
});

test("everything that holds data outlives the stack, and the stack is guarded", () => {
  const kinds = [
    "AWS::DynamoDB::GlobalTable",
    "AWS::KMS::Key",
    "AWS::S3::Bucket",
    "AWS::Backup::BackupVault",
  ];
  for (const kind of kinds) template.allResources(kind, { DeletionPolicy: "Retain" });
  expect(createFoundation().stack.terminationProtection).toBe(true);
});

test("the key is the stage's own and turns over", () => {
  template.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true, PendingWindowInDays: 30 });
});

test("the vault is locked, under the key, and every backup fits within the lock", () => {
  template.hasResourceProperties("AWS::Backup::BackupVault", {
    EncryptionKeyArn: Match.anyValue(),
    LockConfiguration: { MinRetentionDays: 7, MaxRetentionDays: 90, ChangeableForDays: 14 },
  });
  template.hasResourceProperties("AWS::Backup::BackupPlan", {
    BackupPlan: {
      BackupPlanRule: [
        Match.objectLike({ RuleName: "daily", Lifecycle: { DeleteAfterDays: 35 } }),
        Match.objectLike({ RuleName: "weekly", Lifecycle: { DeleteAfterDays: 90 } }),
      ],
    },
  });
  template.resourceCountIs("AWS::Backup::BackupSelection", 1);
});

test("the audit bucket keeps each object for seven years, whoever asks", () => {
  template.hasResourceProperties("AWS::S3::Bucket", {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: Match.objectLike({
      Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 2562 } },
    }),
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: "aws:kms" }) }),
      ],
    },
    LoggingConfiguration: Match.objectLike({ LogFilePrefix: "audit/" }),
  });
});

test("every bucket is closed, versioned, and refuses plain HTTP", () => {
  template.allResourcesProperties("AWS::S3::Bucket", {
    VersioningConfiguration: { Status: "Enabled" },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
  template.allResourcesProperties("AWS::S3::BucketPolicy", {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      ]),
    },
  });
  template.resourceCountIs("AWS::S3::BucketPolicy", 2);
});

test("throttles, faults and clashes each raise an alarm that somebody can hear", () => {
  const alarms = Object.entries(template.findResources("AWS::CloudWatch::Alarm"));
  const names = alarms.map(([id]) => id.replace(/[0-9A-F]{8}$/, ""));
  expect(names.sort()).toEqual(["SystemErrors", "Throttled", "TransactionConflicts"]);
  template.allResourcesProperties("AWS::CloudWatch::Alarm", { AlarmActions: [{ Ref: Match.anyValue() }] });
});

test("CloudWatch may use the key, or no alarm would reach the topic", () => {
  template.hasResourceProperties("AWS::KMS::Key", {
    KeyPolicy: Match.objectLike({
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: Match.arrayWith(["kms:Decrypt", "kms:GenerateDataKey*"]),
        }),
      ]),
    }),
  });
});
