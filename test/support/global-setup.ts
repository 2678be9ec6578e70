import type { TestProject } from "vitest/node";
import { freePort, startDynamo } from "../../scripts/local/dynamo.ts";

declare module "vitest" {
  export interface ProvidedContext {
    dynamo: string;
  }
}

/** One local DynamoDB for the whole run, in memory; each test file makes tables of its own in it. */
export default async (project: TestProject) => {
  const dynamo = await startDynamo(await freePort());
  project.provide("dynamo", dynamo.endpoint);
  return () => dynamo.stop();
};
