import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildPortal, portalFolder } from "../scripts/local/build-web.ts";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
}

const gz = (file: string): number => gzipSync(readFileSync(`${portalFolder}/${file}`)).length;
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Bytes a browser fetches for each route's first load, gz, beside the budget. */
export const benchPortal = async (): Promise<void> => {
  await buildPortal(console.log);
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(`${portalFolder}/.vite/manifest.json`, "utf8"),
  );
  const reach = (name: string, seen = new Set<string>()): Set<string> => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return seen;
    seen.add(name);
    for (const each of chunk.imports ?? []) reach(each, seen);
    return seen;
  };
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? "";
  const shell = reach(entry);
  const bytesOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gz(manifest[name]?.file ?? ""), 0);
  console.log(`portal shell: ${kb(bytesOf(shell))} of JS gz (goal ≤ 35 with any route)`);
  const routes = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry);
  const sizes = routes
    .map((name) => ({ name, bytes: bytesOf(reach(name, new Set(shell))) }))
    .sort((a, b) => b.bytes - a.bytes);
  for (const { name, bytes } of sizes.slice(0, 6)) console.log(`  with ${name.padEnd(60)} ${kb(bytes)}`);
  const css = new Set(Object.values(manifest).flatMap((chunk) => chunk.css ?? []));
  console.log(
    `portal CSS, all of it: ${kb([...css].reduce((sum, file) => sum + gz(file), 0))} gz (goal ≤ 12)`,
  );
};
