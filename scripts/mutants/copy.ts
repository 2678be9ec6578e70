import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** What the ledger's tests read. */
const COPIED = [
  "packages/core",
  "packages/functions",
  "packages/web/src",
  "infra",
  "scripts",
  "test",
  "package.json",
] as const;
const CONFIG = ["vitest.config.ts", "tsconfig.base.json", "tsconfig.node.json"] as const;
const LEFT_OUT = new Set(["node_modules", "dist", "dist-local"]);

/** Each installed package by a link, and our own from the copy, so that tests there read the copy and nothing else. */
const linkPackages = (root: string, copy: string): void => {
  const modules = join(copy, "node_modules");
  mkdirSync(join(modules, "@allotment"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "@allotment" && name !== ".vite")
      symlinkSync(join(root, "node_modules", name), join(modules, name));
  for (const name of ["core", "functions"])
    symlinkSync(join(copy, "packages", name), join(modules, "@allotment", name));
};

/** A copy of the source in a temporary folder, for tests to run in: a mutant never touches the checkout. */
export const copySource = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), "allotment-mutants-"));
  for (const name of [...COPIED, ...CONFIG])
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(basename(path)),
    });
  linkPackages(root, copy);
  return copy;
};
