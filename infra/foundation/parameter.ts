/** The foundation's answers to the app, at the paths of the contract. */
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import type { Construct } from "constructs";
import { ssm } from "../contract.ts";

/** One parameter for each path. A path without a value does not compile. */
export const createParameters = (
  scope: Construct,
  stage: string,
  values: Record<keyof ReturnType<typeof ssm>, string>,
): void => {
  for (const [name, parameterName] of Object.entries(ssm(stage))) {
    // `Object.entries` widens the keys that `ssm` gave; `values` has the same ones by its type.
    const stringValue = values[name as keyof typeof values];
    new StringParameter(scope, `Parameter-${name}`, { parameterName, stringValue });
  }
};
