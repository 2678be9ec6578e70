/** What must outlive any deploy of the app. Deployed first, and rarely; see `docs/adr/0007-two-infra-tools.md`. */
import { BootstraplessSynthesizer, Stack, type StackProps } from "aws-cdk-lib";
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from "aws-cdk-lib/cx-api";
import type { Construct } from "constructs";
import { service } from "../contract.ts";
import { createAlarms, createAlarmTopic } from "./alarm.ts";
import { createAuditBucket } from "./audit.ts";
import { createBackup } from "./backup.ts";
import { createKey } from "./key.ts";
import { createParameters } from "./parameter.ts";
import { createTable } from "./table.ts";

export class FoundationStack extends Stack {
  constructor(scope: Construct, stage: string, props: Required<Pick<StackProps, "env">>) {
    super(scope, `${service}-foundation-${stage}`, {
      ...props,
      description: `${service}: table, backups, keys and audit bucket of stage ${stage}`,
      terminationProtection: true,
      // The stack carries no files, so it needs no bootstrapped account.
      synthesizer: new BootstraplessSynthesizer(),
      tags: { service, stage },
    });
    // Access logs get in by bucket policy; the old way, by ACL, is the CDK's default still.
    this.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
    const key = createKey(this, stage);
    const table = createTable(this, key);
    createBackup(this, table.tableArn, key);
    const audit = createAuditBucket(this, key);
    const topic = createAlarmTopic(this, key);
    createAlarms(this, table, topic);
    createParameters(this, stage, {
      tableName: table.tableName,
      tableArn: table.tableArn,
      streamArn: table.tableStreamArn ?? unreachable("the table's stream is on"),
      keyArn: key.keyArn,
      auditBucket: audit.bucketName,
      alarmTopic: topic.topicArn,
    });
  }
}

const unreachable = (fact: string): never => {
  throw new Error(`Expected that ${fact}`);
};
