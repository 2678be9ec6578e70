/**
 * Backups outside the table: point-in-time recovery dies with the table, these do not.
 * They age out in 90 days, so that words a person had erased leave the backups too.
 */
import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

const rule = (backupVault: BackupVault, ruleName: string, scheduleExpression: Schedule, keptDays: number) =>
  new BackupPlanRule({
    backupVault,
    ruleName,
    scheduleExpression,
    deleteAfter: Duration.days(keptDays),
    startWindow: Duration.hours(1),
    completionWindow: Duration.hours(8),
  });

const createVault = (scope: Construct, key: IKey) =>
  new BackupVault(scope, "Vault", {
    encryptionKey: key,
    // After two weeks the lock closes for good: nobody, the account's owner included, can shorten a backup's life.
    lockConfiguration: {
      minRetention: Duration.days(7),
      maxRetention: Duration.days(90),
      changeableFor: Duration.days(14),
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });

const createRole = (scope: Construct) => {
  const policy = "service-role/AWSBackupServiceRolePolicyForBackup";
  const role = new Role(scope, "BackupRole", {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(policy)],
  });
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
    reason:
      "AWS Backup's own policy for taking backups: AWS keeps it in step with the service, and it grants no restore.",
  });
  return role;
};

/** Daily backups kept 35 days and weekly ones kept 90, in a locked vault. */
export const createBackup = (scope: Construct, tableArn: string, key: IKey): BackupVault => {
  const vault = createVault(scope, key);
  const plan = new BackupPlan(scope, "BackupPlan", {
    backupPlanRules: [
      rule(vault, "daily", Schedule.cron({ hour: "2", minute: "0" }), 35),
      rule(vault, "weekly", Schedule.cron({ hour: "4", minute: "0", weekDay: "SUN" }), 90),
    ],
  });
  plan.addSelection("Table", {
    resources: [BackupResource.fromArn(tableArn)],
    role: createRole(scope),
  });
  return vault;
};
