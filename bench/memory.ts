import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Actor } from "@allotment/core/actor";
import { Deps } from "@allotment/core/deps";
import { Membership } from "@allotment/core/membership/index";
import { Organisation } from "@allotment/core/organisation/index";
import { Person } from "@allotment/core/person/index";
import { Session } from "@allotment/core/session/index";
import { environment } from "../infra/contract.ts";
import { buildFunctions, builtFile } from "../scripts/build-functions.ts";
import { openDatabase } from "../scripts/local/database.ts";
import { localDeps } from "../scripts/local/settings.ts";
import { newFund } from "../test/support/pots.ts";
import { newWorld } from "../test/support/world.ts";
import { deployed } from "./support/deployed.ts";

const REQUESTS = 4000;
const CLIENTS = 16;

/** Run a program of its own, for its own memory; what it printed. */
const inProcess = (args: readonly string[], env: Record<string, string>): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return String(stdout);
};

/** Calls the deployed handler as a gateway would, many at once, and prints the most memory it had and what it still holds, in MB. */
const caller = (file: string, path: string, cookie: string): string => `
  const { handler } = await import(${JSON.stringify(file)});
  const path = ${JSON.stringify(path)};
  const event = {
    version: "2.0", rawPath: path, rawQueryString: "", isBase64Encoded: false,
    headers: { host: "localhost" }, cookies: [${JSON.stringify(cookie)}],
    requestContext: { http: { method: "GET", path }, domainName: "localhost" },
  };
  let left = ${REQUESTS};
  const client = async () => {
    while (left-- > 0) {
      const { statusCode, body } = await handler(event, {});
      if (statusCode !== 200 || !JSON.parse(body).potId) throw new Error(statusCode + body);
    }
  };
  await Promise.all(Array.from({ length: ${CLIENTS} }, client));
  gc();
  console.log(Math.ceil(process.resourceUsage().maxRSS / 1024), Math.ceil(process.memoryUsage().heapUsed / 2 ** 20));`;

/** The most memory of the deployed API while it answers 4,000 requests, 16 at once. */
export const benchServer = async (endpoint: string): Promise<void> => {
  await buildFunctions("deployed");
  // The deployed clock can't be set, so the session must be of today.
  const world = await newWorld(new Date().toISOString(), endpoint);
  const { holder, potId } = await newFund(world);
  const { token } = await Deps.with(world.deps, () => Session.open({ personId: holder }));
  const program = caller(builtFile("deployed", "Api"), `/api/v1/pots/${potId}`, `session=${token}`);
  const said = inProcess(["--expose-gc", "--input-type=module", "-e", program], {
    ...deployed,
    [environment.tableName]: world.deps.table,
    [environment.pepper]: world.deps.pepper,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    // What is written faster than it is read waits in memory, and would be measured too.
    POWERTOOLS_LOG_LEVEL: "WARN",
  });
  const [most, held] = said.trim().split(" ");
  console.log(
    `the API, ${REQUESTS} requests, ${CLIENTS} at once: ${most} MB at most (goal ≤ 150), ${held} MB of heap held after`,
  );
};

const GRANTS = 5000;
const ours = { id: "GB-CHC-1000001", name: "The bench" };

const grant = (n: number) => ({
  id: `360G-bench-${n}`,
  title: `Grant ${n}`,
  description: "Work with people on what matters to them, and learning from it together.",
  currency: "GBP",
  amountAwarded: 40_000 + n,
  awardDate: "2024-06-05",
  fundingOrganization: [ours],
  recipientOrganization: [{ id: `GB-CHC-${2_000_000 + (n % 1000)}`, name: `Group ${n % 1000}` }],
});

/** Make the funder that the import is for, in a folder of its own. */
const newFunder = async (folder: string, email: string): Promise<void> => {
  const database = await openDatabase(folder);
  const asSystem = { type: "system", reason: "bench" } as const;
  await Deps.with(localDeps(folder, database.endpoint), async () => {
    const { personId } = await Actor.with(asSystem, () => Person.knownAs(email, "Ruth"));
    const actor = await Membership.actorOf(personId);
    await Actor.with(actor, () => Organisation.register({ name: ours.name, kind: "funder" }));
  });
  await database.stop();
};

/** The most memory of the import command for 5,000 published grants; it says so itself. */
export const benchImport = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "allotment-bench-"));
  mkdirSync(join(folder, "dynamo"), { recursive: true });
  const file = join(folder, "grants.json");
  writeFileSync(file, JSON.stringify({ grants: Array.from({ length: GRANTS }, (_, n) => grant(n)) }));
  const email = "ruth@people.example";
  await newFunder(folder, email);
  const command = fileURLToPath(new URL("../scripts/import.ts", import.meta.url));
  const said = inProcess(["--import", "tsx", command, file, "--as", email, "--yes"], {
    ALLOTMENT_LOCAL: folder,
  });
  rmSync(folder, { recursive: true });
  if (!said.includes(`${GRANTS.toLocaleString("en-GB")} grants recorded`)) throw new Error(said);
  console.log(`import of ${GRANTS} grants: ${/Done in.*/.exec(said)?.[0]} (goal ≤ 512 MB)`);
};
