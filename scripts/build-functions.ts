/** Bundles each Lambda: `npm run build` makes what is deployed; `npm start` makes the same with this machine's ports. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, context, type OutputFile, type Plugin, stop } from "esbuild";

const functions = fileURLToPath(new URL("../packages/functions", import.meta.url));

/** Where the functions run: deployed, or on this machine with its clock, outbox and queue. */
export type Place = "deployed" | "local";

export const outputOf = (place: Place): string => join(functions, place === "local" ? "dist-local" : "dist");

const entriesIn = (folder: string): string[] => {
  const path = join(functions, "src", folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(path, name));
};

/** CommonJS packages inside an ES module ask for `require`; Node gives it this way. */
const banner = `import { createRequire as $require } from "node:module"; const require = $require(import.meta.url);`;

const optionsFor = (place: Place): BuildOptions => ({
  entryPoints: [...entriesIn("lambda"), ...entriesIn("cron")],
  outbase: join(functions, "src"),
  outdir: outputOf(place),
  outExtension: { ".js": ".mjs" },
  entryNames: "[dir]/[name]",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: place === "deployed",
  // Names of errors and functions stay readable in logs.
  keepNames: true,
  sourcemap: place === "local" ? "linked" : false,
  legalComments: "none",
  banner: { js: banner },
  conditions: place === "local" ? ["local"] : [],
  mainFields: ["module", "main"],
  loader: { ".css": "text", ".woff2": "binary" },
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "error",
});

/** Each file is put in its place whole: a server that loads one meanwhile gets the old or the new, never a part. */
const putInPlace = (files: readonly OutputFile[]): void => {
  for (const { path, contents } of files) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    mkdirSync(dirname(path), { recursive: true });
    const beside = `${path}.${process.pid}`;
    writeFileSync(beside, contents);
    renameSync(beside, path);
  }
};

export const buildFunctions = async (place: Place): Promise<void> => {
  const made = await build({ ...optionsFor(place), write: false });
  putInPlace(made.outputFiles);
  await stop();
};

export interface Bundle {
  /** Such as `lambda/api.mjs`. */
  readonly name: string;
  readonly text: string;
  /** Source files it was made from, from the project's root. */
  readonly sources: readonly string[];
}

/** The bundles as they would be, written nowhere. */
export const bundles = async (place: Place): Promise<Bundle[]> => {
  const root = join(functions, "../..");
  const made = await build({ ...optionsFor(place), absWorkingDir: root, write: false, metafile: true });
  await stop();
  return made.outputFiles
    .filter(({ path }) => path.endsWith(".mjs"))
    .map(({ path, text }) => ({
      name: relative(outputOf(place), path),
      text,
      sources: Object.keys(made.metafile.outputs[relative(root, path)]?.inputs ?? {}),
    }));
};

/** Build again on each change of a source file; `built` runs after each build that worked. */
export const watchFunctions = async (built: () => Promise<void>): Promise<() => Promise<void>> => {
  const whenBuilt: Plugin = {
    name: "when-built",
    setup: ({ onEnd }) =>
      onEnd(async ({ errors, outputFiles }) => {
        if (errors.length > 0) return;
        putInPlace(outputFiles ?? []);
        await built();
      }),
  };
  const watching = await context({ ...optionsFor("local"), write: false, plugins: [whenBuilt] });
  await watching.watch();
  return () => watching.dispose();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions("deployed");
