import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildFunctions } from "../../scripts/build-functions.ts";
import { crash } from "../../scripts/crash/run.ts";

it("loses nothing that it said was saved, though it is killed twice while people write", async () => {
  await buildFunctions("local");
  const said: string[] = [];
  const { lost, saved, spends } = await crash(mkdtempSync(join(tmpdir(), "crash-")), 2, (line) =>
    said.push(line),
  );
  expect(lost, said.join("\n")).toEqual([]);
  expect(spends).toBeGreaterThan(0);
  expect(saved).toBeGreaterThan(10);
}, 600_000);
