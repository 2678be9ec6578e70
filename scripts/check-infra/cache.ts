/**
 * SST's platform, unpacked without an account: its command line wants its own Bun and Pulumi, and takes
 * what it finds where it looks first. Bun comes from npm; Pulumi is never called, so a name-plate will do.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const BUN = "1.2.1";
const PULUMI = "v3.215.0";

export const root = resolve(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache/check-infra");
const binaries = join(cache, "config/sst/bin");

/** A copy of the app's description, where SST may write what it likes. */
export const app = join(cache, "app");

const quiet = { SST_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", XDG_CONFIG_HOME: join(cache, "config") };

const bunPackage = () => {
  const names: Partial<Record<string, string>> = { arm64: "aarch64", x64: "x64" };
  const arch = names[process.arch];
  if (!arch || !["linux", "darwin"].includes(process.platform))
    throw new Error(`No Bun ${BUN} for ${process.platform} ${process.arch}: run this on Linux or macOS`);
  return `@oven/bun-${process.platform}-${arch}@${BUN}`;
};

const fetchBun = () => {
  const bun = join(binaries, "bun");
  if (existsSync(bun)) return;
  const packed = join(cache, "packed");
  mkdirSync(packed, { recursive: true });
  const [name] = execFileSync("npm", ["pack", "--silent", "--pack-destination", packed, bunPackage()], {
    encoding: "utf8",
  }).split("\n");
  execFileSync("tar", ["-xzf", join(packed, name ?? ""), "-C", packed]);
  cpSync(join(packed, "package/bin/bun"), bun);
  chmodSync(bun, 0o755);
  rmSync(packed, { recursive: true });
};

const writePulumi = () => {
  const pulumi = join(binaries, "pulumi");
  writeFileSync(pulumi, `#!/bin/sh\necho ${PULUMI}\n`);
  chmodSync(pulumi, 0o755);
};

const copyApp = () => {
  for (const part of ["sst.config.ts", "infra", "program.ts", "mock.ts"])
    rmSync(join(app, part), { recursive: true, force: true });
  mkdirSync(join(app, "packages/web/dist"), { recursive: true });
  // The portal's build is not what is looked at here; SST only asks that there be one.
  writeFileSync(join(app, "packages/web/dist/index.html"), "<!doctype html><title>Portal</title>\n");
  // The app builds its functions as it is deployed; here that means the project's own.
  const scripts = { "build:functions": `npm --prefix "${root}" run build:functions` };
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "allotment", type: "module", scripts }));
  cpSync(join(root, "sst.config.ts"), join(app, "sst.config.ts"));
  cpSync(join(root, "infra"), join(app, "infra"), { recursive: true });
  for (const part of ["program.ts", "mock.ts"])
    cpSync(join(root, "scripts/check-infra", part), join(app, part));
};

const installPlatform = () => {
  const installed = join(app, ".sst/installed");
  const wanted = readFileSync(join(app, "sst.config.ts"), "utf8");
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) return;
  execFileSync(join(root, "node_modules/.bin/sst"), ["install", "--stage", "ci"], {
    cwd: app,
    stdio: "inherit",
    env: { ...process.env, ...quiet },
  });
  writeFileSync(installed, wanted);
};

/** Fills the cache: some 550 MB and a minute the first time, a second after that. */
export const prepare = (): void => {
  mkdirSync(binaries, { recursive: true });
  fetchBun();
  writePulumi();
  copyApp();
  installPlatform();
};
