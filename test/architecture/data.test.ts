import { readFileSync } from "node:fs";
import { Entity } from "electrodb";
import { describe, expect, it } from "vitest";
import { table } from "../../infra/contract.ts";
import { sources } from "./sources.ts";

const files = sources(/^packages\/core\/src\/.*\.entity\.ts$/);

interface Facet {
  readonly field: string;
  readonly casing?: string;
}
interface Index {
  readonly index?: string;
  readonly pk: Facet;
  readonly sk?: Facet;
}
interface Model {
  readonly schema: { readonly model: { readonly entity: string }; readonly indexes: Record<string, Index> };
}

/** Every entity of the domain, found by loading each entity file. */
const entities = async (): Promise<Model["schema"][]> => {
  const modules = await Promise.all(files.map(({ path }) => import(`../../${path}`)));
  return modules
    .flatMap((module) => Object.values(module))
    .filter((value) => value instanceof Entity)
    .map((value) => (value as unknown as Model).schema);
};

describe("data", () => {
  it("keeps every entity on the table's own keys and indexes, with no re-casing", async () => {
    const known = new Map<string | undefined, readonly [string, string]>([
      [undefined, [table.partitionKey, table.sortKey]],
      ...table.indexes.map((index) => [index.name, [index.partitionKey, index.sortKey]] as const),
    ]);
    const found = await entities();
    expect(found.length).toBeGreaterThan(8);
    for (const { model, indexes } of found)
      for (const { index, pk, sk } of Object.values(indexes)) {
        expect([pk.field, sk?.field], model.entity).toEqual(known.get(index));
        expect([pk.casing, sk?.casing], model.entity).toEqual(["none", "none"]);
      }
  });

  it("gives every entity a name of its own", async () => {
    const names = (await entities()).map(({ model }) => model.entity);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("registers every entity's access patterns", async () => {
    const register = readFileSync("docs/access-patterns.md", "utf8");
    const rows = register.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    const missing = (await entities()).flatMap(({ model, indexes }) =>
      Object.values(indexes)
        .map(({ index }) => ({ entity: model.entity, index: index ?? "table" }))
        .filter(({ entity, index }) => !rows.some((cells) => cells[2] === entity && cells[3] === index)),
    );
    expect(missing).toEqual([]);
  });

  it("scans the table nowhere", () => {
    const scanning = sources(/^packages\/.*\.ts$/).filter(({ text }) => /\.scan\b|ScanCommand/.test(text));
    expect(scanning.map(({ path }) => path).filter((path) => !/reconcile/.test(path))).toEqual([]);
  });
});
