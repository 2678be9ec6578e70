import { describe, expect, it } from "vitest";
import { sources, withoutComments } from "./sources.ts";

const code = sources(/^(packages|infra|scripts|test|bench)\/.*\.(ts|tsx)$/);
const core = code.filter(({ path }) => path.startsWith("packages/core/src/"));

describe("the shape of the code", () => {
  it("is read at all", () => {
    expect(core.length).toBeGreaterThan(50);
  });

  it("has no empty file", () => {
    expect(code.filter(({ text }) => text.trim() === "").map(({ path }) => path)).toEqual([]);
  });

  it("keeps source files under 250 lines", () => {
    const long = code
      .filter(({ path }) => path.startsWith("packages/") && !path.endsWith(".test.ts"))
      .filter(({ text }) => text.split("\n").length > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("keeps clocks, chance and the machine out of rules and policies", () => {
    const impure = core
      .filter(({ path }) => /\.(rules|policy)\.ts$/.test(path))
      .filter(({ text }) =>
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bcrypto\b|\bawait\b/.test(
          withoutComments(text),
        ),
      );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it("reads the clock in core only as it is given", () => {
    const reading = core.filter(
      ({ path, text }) =>
        !path.endsWith(".test.ts") && /\bDate\.now\b|\bnew Date\(\)/.test(withoutComments(text)),
    );
    expect(reading.map(({ path }) => path)).toEqual([]);
  });

  it("keeps the environment out of core, and in one file of the functions", () => {
    const reading = code
      .filter(({ path }) => /^packages\/(core|functions)\/src/.test(path))
      .filter(({ text }) => /process\.env/.test(withoutComments(text)))
      .map(({ path }) => path)
      .filter((path) => !path.endsWith("ports/local.ts"));
    expect(reading).toEqual(["packages/functions/src/runtime/config.ts"]);
  });

  it("sends transactions through one door", () => {
    const bare = code
      .filter(({ path }) => path.startsWith("packages/") && path !== "packages/core/src/db/transact.ts")
      .filter(({ text }) =>
        /TransactWriteCommand|\.transaction\s*\.write|createWriteTransaction/.test(withoutComments(text)),
      );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it("patches what is there, and never updates a ghost into being", () => {
    const ghosts = core.filter(
      ({ path, text }) => !path.endsWith(".test.ts") && /live\([A-Z]\w+\)\s*\.update\(/.test(text),
    );
    expect(ghosts.map(({ path }) => path)).toEqual([]);
  });

  it("has no `any`, and no check turned off without a reason", () => {
    const escaped = code.flatMap(({ path, text }) =>
      text
        .split("\n")
        .filter(
          (line) => /@ts-(ignore|nocheck)|\bas any\b/.test(line) || /biome-ignore [^:]+:\s*$/.test(line),
        )
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(escaped.filter((line) => !line.startsWith("test/architecture/"))).toEqual([]);
  });

  it("speaks only of itself", () => {
    const all = sources(/\.(ts|tsx|md|css|json|cjs|html|jsonc)$|^\.ci\/run$/).filter(
      ({ path }) => !path.startsWith("test/architecture/") && path !== "package-lock.json",
    );
    const outside = all.filter(({ text }) =>
      /\/work\/|\/root\/|\/tmp\/brief|issue #?\d|\bTODO\b|\bFIXME\b/.test(text),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
  });
});
