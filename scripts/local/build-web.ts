/** Builds the portal when a file it is made from is newer than the last build. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const web = join(root, "packages/web");
export const portalFolder = join(web, "dist");

const skipped = new Set(["node_modules", "dist", "dist-local"]);

/** When the newest file under a path was changed, in ms since 1970; 0 when there is none. */
const newest = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(path).filter((name) => !skipped.has(name));
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
};

const isFresh = (): boolean => {
  const built = newest(join(portalFolder, "index.html"));
  const sources = [web, join(root, "packages/core/src"), join(root, "package-lock.json")];
  return built > Math.max(...sources.map(newest));
};

/** @throws when the build fails; vite has then said why. */
export const buildPortal = async (say: (line: string) => void): Promise<void> => {
  if (isFresh()) return;
  say("Building the portal …");
  const { build } = await import("vite");
  await build({ configFile: join(web, "vite.config.ts"), logLevel: "warn" });
};
