/** Bundles each Lambda: `npm run build` makes what is deployed; `npm start` makes the same with this machine's ports. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, context, type OutputFile, type Plugin, stop } from "esbuild";
import { type FunctionName, functions } from "../infra/contract.ts";
import { publicStylePlugin } from "./public-style.ts";

const folder = fileURLToPath(new URL("../packages/functions", import.meta.url));

/** Where the functions run: deployed, or on this machine with its clock, outbox and queue. */
export type Place = "deployed" | "local";

const outputOf = (place: Place): string => join(folder, place === "local" ? "dist-local" : "dist");

/** The built file of one of the contract's functions, alone in its folder: the folder is what is deployed. */
export const builtFile = (place: Place, name: FunctionName): string =>
  join(outputOf(place), functions[name], "index.mjs");

/** zod carries some fifty languages. What we say to people is our own, so one will do. */
const oneLanguage: Plugin = {
  name: "one-language",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    })),
};

/** CommonJS packages inside an ES module ask for `require`; Node gives it this way. */
const banner = `import { createRequire as $require } from "node:module"; const require = $require(import.meta.url);`;

/** The one place where it is said how a function is bundled, for the cloud and for this machine. */
const optionsFor = (place: Place): BuildOptions => ({
  entryPoints: Object.values(functions).map((source) => join(folder, "src", `${source}.ts`)),
  outbase: join(folder, "src"),
  outdir: outputOf(place),
  outExtension: { ".js": ".mjs" },
  entryNames: "[dir]/[name]/index",
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
  // "module" keeps a package that is both ES module and CommonJS from being carried twice, as the AWS SDK was.
  conditions: place === "local" ? ["local", "module"] : ["module"],
  mainFields: ["module", "main"],
  loader: { ".css": "text", ".woff2": "binary" },
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  plugins: [oneLanguage, publicStylePlugin],
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
  /** Such as `lambda/api/index.mjs`. */
  readonly name: string;
  readonly text: string;
  /** Source files it was made from, from the project's root. */
  readonly sources: readonly string[];
}

/** The bundles as they would be, written nowhere. */
export const bundles = async (place: Place): Promise<Bundle[]> => {
  const root = join(folder, "../..");
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
  const options = optionsFor("local");
  const plugins = [...(options.plugins ?? []), whenBuilt];
  const watching = await context({ ...options, write: false, plugins });
  await watching.watch();
  return () => watching.dispose();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions("deployed");
