/** The types of `sst.config.ts` and `infra/`, which the main check can't see: SST's platform brings their globals. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, root } from "./cache.ts";

const config = {
  extends: join(root, "tsconfig.base.json"),
  compilerOptions: {
    lib: ["es2024", "dom"],
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    incremental: false,
    paths: { "@pulumi/*": ["./.sst/platform/node_modules/@pulumi/*"] },
  },
  include: ["sst.config.ts", "program.ts", "mock.ts", "infra/*.ts"],
  exclude: ["infra/local-table.ts"],
};

/** Compiler messages about our files. SST ships its platform as source, whose own slips are not ours. */
export const typeErrors = (): string[] => {
  writeFileSync(join(app, "tsconfig.json"), JSON.stringify(config));
  const compiler = join(root, "node_modules/typescript7/bin/tsc");
  const run = spawnSync(process.execPath, [compiler, "-p", app, "--pretty", "false"], {
    cwd: app,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  const lines = run.stdout.split("\n");
  if (run.status !== 0 && !lines.some((line) => line.includes("error TS")))
    throw new Error(run.stdout + run.stderr);
  return lines.filter((line) => /^(sst\.config|program|mock|infra\/)/.test(line));
};
