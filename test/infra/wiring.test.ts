/** Each handler is one of the contract's functions, is bundled as it will be deployed, and may do what it is built to do. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type FunctionName, functions } from "../../infra/contract.ts";
import { type Bundle, bundles } from "../../scripts/build-functions.ts";
import { leave } from "../../scripts/check-infra/permission-rules.ts";

const source = join(import.meta.dirname, "../../packages/functions/src");
const handlers = ["lambda", "cron"].flatMap((folder) =>
  readdirSync(join(source, folder))
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name.replace(/\.ts$/, "")}`),
);

let built: Bundle[] = [];

beforeAll(async () => {
  built = await bundles("deployed");
});

const bundleOf = (name: string): Bundle | undefined =>
  built.find((bundle) => bundle.name === `${functions[name as FunctionName]}/index.mjs`);

/** Whether the function's bundle carries a file of this package. */
const carries = (name: string, part: string): boolean =>
  bundleOf(name)?.sources.some((path) => path.includes(`node_modules/${part}/`)) ?? false;

test("every handler is a function of the contract, and every function has its handler", () => {
  expect(Object.values(functions).sort()).toEqual(handlers.sort());
});

const names = Object.keys(functions);

test.each(names)("%s is bundled, and carries the clients that its role may use", (name) => {
  const allowed = leave[`${name}Role`] ?? [];
  expect(bundleOf(name)).toBeDefined();
  expect(carries(name, "@aws-sdk/client-sesv2")).toBe(allowed.includes("ses:SendEmail"));
  expect(carries(name, "@aws-sdk/client-sqs")).toBe(allowed.includes("sqs:SendMessage"));
});

test("what is told apart can be: one function sends mail, and one does not", () => {
  expect([carries("Public", "@aws-sdk/client-sesv2"), carries("Api", "@aws-sdk/client-sesv2")]).toEqual([
    true,
    false,
  ]);
});
