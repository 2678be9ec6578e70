/**
 * `npm run reconcile`: audits every fund on this machine, and mends nothing. It joins the portal's database when that
 * runs, and starts it on `.local/` when not. Ends with 1 when anything is broken.
 */
import { Actor } from "@allotment/core/actor";
import { live } from "@allotment/core/db/entity";
import { Deps } from "@allotment/core/deps";
import { reconcile } from "@allotment/core/pot/index";
import { Programmes } from "@allotment/core/programme/programme.entity";
import { states } from "@allotment/core/programme/programme.rules";
import { openDatabase } from "./local/database.ts";
import { localFolder } from "./local/folder.ts";
import { localDeps } from "./local/settings.ts";
import { counted, reportLines } from "./reconcile/say.ts";
import { ledgerItems } from "./reconcile/scan.ts";
import { tornOn } from "./reconcile/torn.ts";

/** Postings younger than this may still be on their way, in ms. */
const ON_THE_WAY_MS = 600_000;

/** Torn postings told in full; the rest are counted. */
const MOST_TOLD = 100;

/** Each programme's name, by its fund. */
const namesByFund = async (): Promise<Map<string, string>> => {
  const found = await Promise.all(
    states.map((state) => live(Programmes).query.inState({ state }).go({ pages: "all" })),
  );
  const programmes = found.flatMap(({ data }) => data);
  return new Map(
    programmes.flatMap(({ rootPotId, name }) => (rootPotId ? [[rootPotId, name] as const] : [])),
  );
};

/** All items once, in the order they lie: what is torn, and the funds they belong to. */
const walkItems = async (before: string) => {
  const seen = { lines: 0, postings: 0, torn: 0, roots: new Set<string>() };
  for await (const page of ledgerItems()) {
    seen.lines += page.lines.length;
    seen.postings += page.postings.length;
    for (const root of page.roots) seen.roots.add(root);
    for (const { says, finish } of await tornOn(page, before)) {
      seen.torn += 1;
      if (seen.torn <= MOST_TOLD) console.log(`TORN ${says}\n     To finish it: ${finish}`);
    }
  }
  return seen;
};

/** How many things are broken. */
const audit = async (): Promise<number> => {
  const before = new Date(Deps.use().now().getTime() - ON_THE_WAY_MS).toISOString();
  const { roots, ...seen } = await walkItems(before);
  const names = await namesByFund();
  let broken = seen.torn;
  for (const rootId of new Set([...names.keys(), ...roots])) {
    const report = await reconcile(rootId, before);
    for (const line of reportLines(names.get(rootId) ?? "A fund of no programme", report)) console.log(line);
    broken += Object.values(report.broken).reduce((sum, times) => sum + times, 0);
  }
  const whole = seen.torn === 0 ? "none is torn" : `${counted(seen.torn, "tear")} in them`;
  console.log(
    `${counted(seen.lines, "line")} and ${counted(seen.postings, "posting")} on this machine: ${whole}`,
  );
  console.log(broken === 0 ? "All of it holds." : `${counted(broken, "thing")} broken. Nothing was changed.`);
  return broken;
};

const database = await openDatabase(localFolder);
try {
  const deps = localDeps(localFolder, database.endpoint);
  const system = { type: "system", reason: "an audit" } as const;
  const broken = await Deps.with(deps, () => Actor.with(system, audit));
  process.exitCode = broken === 0 ? 0 : 1;
} finally {
  await database.stop();
}
