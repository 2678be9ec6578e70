/** The one key behind the table, its backups, the audit bucket and the alarm topic. Losing it loses all of them. */
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { service } from "../contract.ts";

/** Key turned over yearly by KMS. A deletion, if ever asked for, can be called off for 30 days. */
export const createKey = (scope: Construct, stage: string): Key => {
  const key = new Key(scope, "Key", {
    alias: `${service}/${stage}`,
    description: `Data of ${service}, stage ${stage}`,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  // An alarm can't send to an encrypted topic unless CloudWatch itself may use the key.
  key.grantEncryptDecrypt(new ServicePrincipal("cloudwatch.amazonaws.com"));
  return key;
};
