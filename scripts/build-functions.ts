/** Bundles each Lambda: `npm run build` makes what is deployed; `npm start` makes the same with this machine's ports. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, context, stop } from "esbuild";

const functions = fileURLToPath(new URL("../packages/functions", import.meta.url));

/** Where the functions run: deployed, or on this machine with its clock, outbox and queue. */
export type Target = "deployed" | "local";

export const outputOf = (target: Target): string =>
  join(functions, target === "local" ? "dist-local" : "dist");

const entriesIn = (folder: string): string[] => {
  const path = join(functions, "src", folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(path, name));
};

/** CommonJS packages inside an ES module ask for `require`; Node gives it this way. */
const banner = `import { createRequire as $require } from "node:module"; const require = $require(import.meta.url);`;

const optionsFor = (target: Target): BuildOptions => ({
  entryPoints: [...entriesIn("lambda"), ...entriesIn("cron")],
  outbase: join(functions, "src"),
  outdir: outputOf(target),
  outExtension: { ".js": ".mjs" },
  entryNames: "[dir]/[name]",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: target === "deployed",
  // Names of errors and functions stay readable in logs.
  keepNames: true,
  sourcemap: target === "local" ? "linked" : false,
  legalComments: "none",
  banner: { js: banner },
  conditions: target === "local" ? ["local"] : [],
  mainFields: ["module", "main"],
  loader: { ".css": "text", ".woff2": "binary" },
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "error",
});

export const buildFunctions = async (target: Target): Promise<void> => {
  await build(optionsFor(target));
  await stop();
};

/** Build again on each change of a source file; `built` runs after each build that worked. */
export const watchFunctions = async (built: () => Promise<void>): Promise<() => Promise<void>> => {
  const notice = {
    name: "built",
    setup: (plugin: { onEnd(run: (result: { errors: unknown[] }) => Promise<void>): void }) =>
      plugin.onEnd(async ({ errors }) => (errors.length === 0 ? built() : undefined)),
  };
  const watching = await context({ ...optionsFor("local"), plugins: [notice] });
  await watching.watch();
  return () => watching.dispose();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions("deployed");
