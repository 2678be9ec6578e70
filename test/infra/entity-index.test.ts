/** Every index that an entity names is one of the contract's, with the contract's own key fields. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Entity } from "electrodb";
import { expect, test } from "vitest";
import { table } from "../../infra/contract.ts";

const core = join(import.meta.dirname, "../../packages/core/src");
const files = readdirSync(core, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".entity.ts"),
);

const contract: Record<string, { pk: string; sk: string }> = Object.fromEntries([
  ["", { pk: table.partitionKey, sk: table.sortKey }],
  ...table.indexes.map((index) => [index.name, { pk: index.partitionKey, sk: index.sortKey }] as const),
]);

interface Index {
  readonly index?: string;
  readonly pk: { readonly field: string };
  readonly sk?: { readonly field: string };
}

const entitiesIn = async (file: string) => {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(core, file)).href);
  return Object.values(exported).filter((value) => value instanceof Entity);
};

test.each(files)("%s", async (file) => {
  const entities = await entitiesIn(file);
  expect(entities.length).toBeGreaterThan(0);
  for (const { schema } of entities)
    for (const { index = "", pk, sk } of Object.values<Index>(schema.indexes))
      expect({ pk: pk.field, sk: sk?.field }).toEqual(contract[index]);
});

test("there are entities to look at", () => {
  expect(files.length).toBeGreaterThan(3);
});
