/** Bundles the program into the platform and runs it for a stage. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { app } from "./cache.ts";
import { Seen } from "./seen.ts";

const platform = join(app, ".sst/platform");
const bundle = join(platform, "check.mjs");

/** One file beside the platform's own modules, with the globals that SST's command line would inject. */
export const bundleProgram = () =>
  build({
    absWorkingDir: app,
    entryPoints: ["program.ts"],
    outfile: bundle,
    inject: [join(platform, "src/shim/run.js")],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    banner: {
      js: [
        // The platform reads its app's name as it loads; the program fills in the rest.
        'globalThis.$app = { name: "allotment", stage: process.env.CHECK_STAGE };',
        'import { createRequire as topLevelCreateRequire } from "node:module";',
        "const require = topLevelCreateRequire(import.meta.url);",
        'import { fileURLToPath as topLevelFileUrlToPath } from "node:url";',
        'const __filename = topLevelFileUrlToPath(import.meta.url); const __dirname = __filename.replace(/\\/[^/]*$/, "");',
      ].join("\n"),
    },
  });

/** Of no use to anyone; the check looks for it where it should not be. */
export const pepper = "pepper-for-the-check-thirty-two-letters";

/** Every resource, look-up and build of `stage`, with the app's own settings. */
export const runStage = (stage: string): Seen => {
  const output = join(app, `.sst/${stage}.json`);
  execFileSync(process.execPath, [bundle], {
    cwd: app,
    stdio: "inherit",
    env: {
      ...process.env,
      CHECK_STAGE: stage,
      CHECK_OUTPUT: output,
      SST_SECRET_Pepper: pepper,
      ALLOTMENT_DOMAIN: stage === "production" ? "allotment.example.org" : "",
      ALLOTMENT_MAIL_SENDER: stage === "production" ? "allotment.example.org" : "someone@example.org",
      ALLOTMENT_BUILD: "check",
    },
  });
  return Seen.parse(JSON.parse(readFileSync(output, "utf8")));
};
