/** Entry of the foundation: `npx aws-cdk deploy -c stage=production`, run in this folder. */
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { FoundationStack } from "./foundation.stack.ts";

const app = new App();
const stage: unknown = app.node.tryGetContext("stage");
if (typeof stage !== "string" || !/^[a-z][a-z0-9-]{1,20}$/.test(stage))
  throw new Error("Name the stage, for example: -c stage=production");

const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region = "eu-west-2" } = process.env;
new FoundationStack(app, stage, { env: account ? { account, region } : { region } });
// A finding without an acknowledgement stops the synthesis, hence the deploy.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
