import type { TestProject } from "vitest/node";
import { freePort, startDynamo } from "../../scripts/local/dynamo.ts";

declare module "vitest" {
  export interface ProvidedContext {
    dynamo: string[];
  }
}

/** DynamoDB Local does one thing at a time, so each of the two test processes has one of its own. */
const DATABASES = 2;

/** Local databases for the whole run, in memory; each test file makes tables of its own in one of them. */
export default async (project: TestProject) => {
  // One that runs already, for a script that runs tests many times over.
  const { TEST_DATABASE: running } = process.env;
  if (running) {
    project.provide("dynamo", [running]);
    return () => {};
  }
  const started = await Promise.all(
    Array.from({ length: DATABASES }, async () => startDynamo(await freePort())),
  );
  project.provide(
    "dynamo",
    started.map(({ endpoint }) => endpoint),
  );
  return async () => {
    await Promise.all(started.map((dynamo) => dynamo.stop()));
  };
};
