/**
 * `npm run import -- FILE --as EMAIL`: reads a 360Giving file, says what it will make, and records it as that person,
 * by the same operations as the portal. Ends with 1 when nothing could be read, 2 when it could not begin.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { Actor } from "@allotment/core/actor";
import { dayOf } from "@allotment/core/day";
import { Deps } from "@allotment/core/deps";
import { DomainError } from "@allotment/core/error";
import { inBatches, sentAs } from "@allotment/core/import-grants/batch.rules";
import type { RowDone } from "@allotment/core/import-grants/import-grants.schema";
import { ImportGrants } from "@allotment/core/import-grants/index";
import { type ReadFile, readGrants } from "@allotment/core/import-grants/read-file.rules";
import type { Info } from "@allotment/core/organisation/organisation.schema";
import { actorFor, funderRefFor, organisationFor } from "./import/funder.ts";
import { CannotBegin, type Options, readOptions } from "./import/options.ts";
import { preview, progress, totals } from "./import/say.ts";
import { openDatabase } from "./local/database.ts";
import { localFolder } from "./local/folder.ts";
import { localDeps } from "./local/settings.ts";

const NOTHING_READ = 1;
const COULD_NOT_BEGIN = 2;

class NothingRead extends Error {
  override readonly name = "NothingRead";
}

/** npm runs us in the project's folder; a file is named from where the person stands. */
const readJson = (name: string): unknown => {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    throw new NothingRead(
      error instanceof SyntaxError ? `${path} is not a JSON file.` : `${path} can't be opened.`,
    );
  }
};

const agreed = async (options: Options): Promise<boolean> => {
  if (options.yes) return true;
  if (!process.stdin.isTTY) {
    console.log("Nothing was recorded. Add --yes to record these.");
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const said = await asking.question("Record these? (y/n) ");
  asking.close();
  return /^y(es)?$/i.test(said.trim());
};

const record = async ({ orgId }: Info, funderRef: string, { rows }: ReadFile): Promise<RowDone[]> => {
  const tell = progress(rows.length);
  const done: RowDone[] = [];
  for (const batch of inBatches(rows)) {
    const { items } = await ImportGrants.importRows({ orgId, funderRef, grants: batch.map(sentAs) });
    done.push(...items);
    tell(done.length);
  }
  return done;
};

const read = (options: Options, org: Info, file: unknown): { found: ReadFile; funderRef: string } => {
  const funderRef = funderRefFor(org, options, file);
  const found = readGrants(file, funderRef, dayOf(Deps.use().now()));
  if (!found) throw new NothingRead(`${options.file} holds no list of grants.`);
  return { found, funderRef };
};

const importAs = async (options: Options, file: unknown): Promise<void> => {
  const org = await organisationFor(options);
  const { found, funderRef } = read(options, org, file);
  console.log(`${options.file}, for ${org.name} (${funderRef})`);
  for (const line of preview(found)) console.log(line);
  const leftOut = Object.values(found.leftOut).reduce((sum, n) => sum + n, 0);
  if (found.rows.length + leftOut === 0) throw new NothingRead("No grant in it can be read.");
  if (found.rows.length === 0) return console.log("There is nothing to record.");
  console.log("Grants that are here already stay as they are.");
  if (!(await agreed(options))) return;
  const began = performance.now();
  const done = await record(org, funderRef, found);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `Done in ${seconds} s, with ${Math.ceil(process.resourceUsage().maxRSS / 1024)} MB of memory at most.`,
  );
  for (const line of totals(done)) console.log(line);
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const file = readJson(options.file);
  const database = await openDatabase(localFolder);
  try {
    await Deps.with(localDeps(localFolder, database.endpoint), async () =>
      Actor.with(await actorFor(options.email), () => importAs(options, file)),
    );
  } finally {
    await database.stop();
  }
};

main().catch((error: unknown) => {
  const plain = error instanceof NothingRead || error instanceof CannotBegin || error instanceof DomainError;
  console.error(plain ? error.message : error);
  process.exitCode = error instanceof NothingRead ? NOTHING_READ : COULD_NOT_BEGIN;
});
