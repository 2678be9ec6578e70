/** What a browser fetches of the portal, from the last build. All sizes are gzipped bytes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { portalFolder } from "./local/build-web.ts";

const KB = 1024;

/** What each may weigh. */
export const limits = {
  page: 35 * KB,
  conversation: 45 * KB,
  lazyFile: 30 * KB,
  style: 12 * KB,
  fonts: 60 * KB,
} as const;

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isEntry?: boolean;
}

export interface Weighed {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

const gz = (file: string): number => gzipSync(readFileSync(join(portalFolder, file))).length;

const sumOf = (ending: string): number =>
  readdirSync(join(portalFolder, "assets"))
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + gz(`assets/${name}`), 0);

/** Talks may be heavier: they show many voices and every form that goes with them. */
const limitOf = (name: string): number =>
  name.includes("/features/dialogue/") ? limits.conversation : limits.page;

/** Parts below the fold, and forms that open on a press, are fetched once the page is there. */
const opensLater = (name: string): boolean => name.includes("/parts/");

export const portalBytes = () => {
  const chunks: Record<string, Chunk> = JSON.parse(
    readFileSync(join(portalFolder, ".vite/manifest.json"), "utf8"),
  );
  const reach = (name: string, before: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
    if (before.has(name)) return before;
    const seen: ReadonlySet<string> = new Set([...before, name]);
    return (chunks[name]?.imports ?? []).reduce((all, one) => reach(one, all), seen);
  };
  const bytesOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gz(chunks[name]?.file ?? ""), 0);

  const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry) ?? "";
  const shell = reach(entry);
  const lazyIn = (name: string): readonly string[] => chunks[name]?.dynamicImports ?? [];
  const weigh = (name: string, before: ReadonlySet<string>): Weighed[] => {
    const all = reach(name, before);
    const parts = lazyIn(name).filter((part) => !opensLater(part));
    return [
      { name, bytes: bytesOf(all), limit: limitOf(name) },
      ...parts.flatMap((part) => weigh(part, all)),
    ];
  };
  const heaviest = (found: readonly Weighed[]) => [...found].sort((a, b) => b.bytes - a.bytes);
  const lazy = Object.entries(chunks).filter(([name, { file }]) => file.endsWith(".js") && !shell.has(name));
  return {
    shell: bytesOf(shell),
    /** Each page on its first load: the shell, the page, and all they must have. Heaviest first. */
    pages: heaviest(lazyIn(entry).flatMap((page) => weigh(page, shell))),
    /** Each file fetched after the shell. Heaviest first. */
    lazyFiles: heaviest(
      lazy.map(([name, { file, name: short }]) => ({
        name: short ?? name,
        bytes: gz(file),
        limit: limits.lazyFile,
      })),
    ),
    style: sumOf(".css"),
    fonts: sumOf(".woff2"),
  };
};

/** "34.5 KB". */
export const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;
