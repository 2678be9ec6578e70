/** The foundation as CloudFormation would get it, made without an account or a network. */
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { FoundationStack } from "../../infra/foundation/foundation.stack.ts";

export const stage = "rehearsal";

/** A fresh foundation in London. */
export const createFoundation = () => {
  const app = new App();
  return { app, stack: new FoundationStack(app, stage, { env: { region: "eu-west-2" } }) };
};

/** The template, and a reader of the properties of the one resource of a type. */
export const synthesise = () => {
  const template = Template.fromStack(createFoundation().stack);
  const properties = (type: string): Record<string, unknown> => {
    const found = Object.values(template.findResources(type));
    if (found.length !== 1) throw new Error(`Expected one ${type}, found ${found.length}`);
    return found[0]?.Properties ?? {};
  };
  return { template, properties };
};
