import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Edit, Mutant } from "./mutant.ts";

const SOURCE = "packages/core/src";

const filesOf = (root: string, place: string): string[] => {
  const path = join(root, SOURCE, place);
  if (!place.endsWith("/")) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(path, name));
};

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** The one file that holds the text. Throws when it is there never, or more than once: the list has to be mended. */
const placeOf = (root: string, { place, from }: Edit): string => {
  const found = filesOf(root, place).flatMap((file) =>
    Array.from({ length: timesIn(readFileSync(file, "utf8"), from) }, () => file),
  );
  const [file] = found;
  if (file === undefined || found.length > 1)
    throw new Error(`${place} has this ${found.length} times, and not once: ${from}`);
  return file;
};

/** Whether each of its texts is there once, in the source under this folder. Throws when one is not. */
export const mustMatch = (root: string, { edits }: Mutant): void => {
  for (const edit of edits) placeOf(root, edit);
};

/** Change the source under this folder. Gives what puts it back. */
export const apply = (root: string, { edits }: Mutant): (() => void) => {
  const before = new Map<string, string>();
  for (const edit of edits) {
    const file = placeOf(root, edit);
    const text = readFileSync(file, "utf8");
    if (!before.has(file)) before.set(file, text);
    writeFileSync(
      file,
      text.replace(edit.from, () => edit.to),
    );
  }
  return () => {
    for (const [file, text] of before) writeFileSync(file, text);
  };
};
