import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Files of the project that git knows or would take, by pattern; what is ignored is never read. */
export const sources = (matching: RegExp): Source[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
    .split("\n")
    .filter((path) => matching.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** The text with comments blanked out, so that a rule about code does not trip over prose. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
