/**
 * Checks the SST app with no account and no network but npm's: its types, then every resource of a shared and of
 * a personal stage, as the program itself makes them under Pulumi's mocks. It says nothing about what AWS would
 * refuse. The first run fetches some 550 MB.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare, root } from "./check-infra/cache.ts";
import { edgeFaults } from "./check-infra/edge-rules.ts";
import { fileFaults } from "./check-infra/file-rules.ts";
import { functionFaults } from "./check-infra/function-rules.ts";
import { permissionFaults } from "./check-infra/permission-rules.ts";
import { bundleProgram, pepper, runStage } from "./check-infra/run.ts";
import type { Seen } from "./check-infra/seen.ts";
import { leaks, personalFaults, sharedFaults } from "./check-infra/stage-rules.ts";
import { typeErrors } from "./check-infra/types.ts";

const isFile = (path: string) => existsSync(join(root, path));

const check = (stage: string, own: (seen: Seen) => string[]): string[] => {
  const seen = runStage(stage);
  console.log(`${stage}: ${seen.resources.length} resources`);
  if (process.argv.includes("--list"))
    for (const { type, name } of seen.resources) console.log(`  ${type.padEnd(52)} ${name}`);
  const faults = [
    ...permissionFaults(seen),
    ...functionFaults(seen, isFile),
    ...edgeFaults(seen),
    ...fileFaults(seen, seen.app.protect),
    ...leaks(seen, pepper),
    ...own(seen),
  ];
  return faults.map((fault) => `${stage}: ${fault}`);
};

prepare();
const errors = typeErrors();
console.log(`types: ${errors.length} errors`);
await bundleProgram();
const faults = [
  ...errors,
  ...check("production", (seen) => sharedFaults(seen, "production")),
  ...check("rehearsal", personalFaults),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log("The app is as it should be.");
