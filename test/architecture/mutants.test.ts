import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { mustMatch } from "../../scripts/mutants/apply.ts";
import { mutants } from "../../scripts/mutants/list.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the ledger's mutants", () => {
  it.each(mutants)("$name: weakens what is there, once", (mutant) => {
    expect(() => mustMatch(root, mutant)).not.toThrow();
  });

  it("have names of their own", () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });
});
