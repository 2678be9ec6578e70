import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Actor } from "@allotment/core/actor";
import { Deps } from "@allotment/core/deps";
import { Membership } from "@allotment/core/membership/index";
import { Organisation } from "@allotment/core/organisation/index";
import { Person } from "@allotment/core/person/index";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../scripts/local/database.ts";
import { localDeps } from "../../scripts/local/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "allotment-import-"));
const email = "ruth@council.example";

const grant = (n: number, more: Record<string, unknown> = {}) => ({
  id: `360G-ours-${n}`,
  title: `Grant ${n}`,
  amountAwarded: 1000 + n,
  awardDate: "05/06/2014",
  fundingOrganization: [{ id: "GB-CHC-1000001", name: "Ours" }],
  recipientOrganization: [{ id: `GB-CHC-${n}`, name: `Group ${n}` }],
  ...more,
});

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

const run = (...args: string[]) => {
  const env = { ...process.env, ALLOTMENT_LOCAL: folder };
  const ended = spawnSync("node", ["--import", "tsx", "scripts/import.ts", ...args], {
    env,
    encoding: "utf8",
  });
  return { code: ended.status, says: ended.stdout, fault: ended.stderr };
};

beforeAll(async () => {
  const database = await openDatabase(folder);
  await Deps.with(localDeps(folder, database.endpoint), async () => {
    const system = { type: "system", reason: "test" } as const;
    const { personId } = await Actor.with(system, () => Person.knownAs(email, "Ruth"));
    const ruth = await Membership.actorOf(personId);
    await Actor.with(ruth, () => Organisation.register({ name: "Council", kind: "funder" }));
  });
  await database.stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("says what it will make, waits for a yes, records it once, and says what became of each", {
  timeout: 120_000,
}, () => {
  const grants = [grant(1), grant(2, { awardDate: "soon" }), grant(3, { amountAwarded: 0 })];
  const path = file("grants.json", { grants });
  const asked = run(path, "--as", email);
  expect(asked.says).toContain("1 grant to record, to 1 group, £1,001.00 in all");
  expect(asked.says).toContain("row 2 (360G-ours-2): Its award date is not a real date: soon.");
  expect(asked.says).toContain("1 grant left out: of no money");
  expect(asked.says).toContain("Nothing was recorded.");
  const first = run(path, "--as", email, "--yes");
  expect(first).toMatchObject({ code: 0 });
  expect(first.says).toContain("1 grant recorded");
  const changed = file("later.json", { grants: [grant(1, { amountAwarded: 5 }), grant(4)] });
  const second = run(changed, "--as", email, "--yes");
  expect(second.says).toContain("360G-ours-1: Amount here: £1,001.00. In the file: £5.00.");
  expect(second.says).toContain("1 grant recorded");
});

it("ends with 1 when nothing could be read, and 2 when it could not begin", { timeout: 120_000 }, () => {
  expect(run(file("words.json", "not json"), "--as", email).code).toBe(1);
  expect(run(file("empty.json", {}), "--as", email).code).toBe(1);
  expect(
    run(file("bad.json", { grants: [{ id: 1 }] }), "--as", email, "--funder", "GB-CHC-1000001").code,
  ).toBe(1);
  const nobody = run(file("grants.json", { grants: [grant(1)] }), "--as", "nobody@council.example");
  expect(nobody).toMatchObject({ code: 2 });
  expect(nobody.fault).toContain("Nobody here has the address nobody@council.example.");
});
