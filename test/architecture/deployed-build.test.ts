import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { functions } from "../../infra/contract.ts";
import { type Bundle, bundles } from "../../scripts/build-functions.ts";

let deployed: Bundle[] = [];
let local: Bundle[] = [];

beforeAll(async () => {
  deployed = await bundles("deployed");
  local = await bundles("local");
}, 120_000);

/** Words that only this machine's stand-ins hold. */
const localWords = [
  "clock.json",
  "outbox.jsonl",
  "ALLOTMENT_LOCAL",
  "allotment.local.queue",
  "demo-people",
  "/dev/",
];
const isLocal = (source: string): boolean => /ports\/(local|disk)|^scripts\//.test(source);

describe("what is deployed", () => {
  it("is one file for each function, alone in its folder", () => {
    const wanted = Object.values(functions).map((source) => `${source}/index.mjs`);
    expect(deployed.map(({ name }) => name).sort()).toEqual(wanted.sort());
  });

  it("is made from nothing that stands in for the cloud", () => {
    expect(deployed.flatMap(({ sources }) => sources).filter(isLocal)).toEqual([]);
    expect(deployed.flatMap(({ sources }) => sources).some((source) => source.endsWith("ports/aws.ts"))).toBe(
      true,
    );
  });

  it("has no clock that can be moved, no outbox file and no /dev page", () => {
    for (const { name, text } of deployed)
      for (const words of localWords) expect(text.includes(words), `${name} holds ${words}`).toBe(false);
  });

  it("would be caught if it had", () => {
    expect(local.flatMap(({ sources }) => sources).some(isLocal)).toBe(true);
    expect(local.some(({ text }) => text.includes("clock.json"))).toBe(true);
  });

  it("needs nothing beside itself but Node: each loads from a bare folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "deployed-"));
    Object.assign(process.env, {
      ALLOTMENT_TABLE: "a-table",
      ALLOTMENT_PEPPER: "a pepper for tests, at least 32 characters",
      ALLOTMENT_ORIGIN: "https://allotment.example",
      ALLOTMENT_FILE_BUCKET: "a-bucket",
      AWS_REGION: "eu-west-2",
    });
    for (const { name, text } of deployed) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      const loaded: { handler?: unknown } = await import(pathToFileURL(file).href);
      expect(typeof loaded.handler, name).toBe("function");
    }
  }, 60_000);
});
