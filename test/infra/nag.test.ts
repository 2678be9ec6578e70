/** cdk-nag's AWS Solutions rules over the whole foundation. */
import { App, Stack, Validations } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { createFoundation } from "./synth.ts";

test("the foundation breaks no rule without saying why", () => {
  const { app } = createFoundation();
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
});

test("each rule set aside has a reason of a sentence", () => {
  const { app } = createFoundation();
  const entries = app.node
    .findAll()
    .flatMap((node) => node.node.metadata)
    .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap((entry) => Object.entries<string>(entry.data))
    .filter(([rule]) => rule.includes("AwsSolutions"));
  expect(entries).toHaveLength(1);
  for (const [, reason] of entries) expect(reason.length).toBeGreaterThan(40);
});

test("the rules do bite: a bare bucket breaks two", () => {
  const app = new App();
  new Bucket(new Stack(app, "Bare"), "Bucket");
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  expect(violations.map((violation) => violation.ruleName)).toEqual(["AwsSolutions-S1", "AwsSolutions-S10"]);
});
