/**
 * `npm run mutants`: weakens each condition and guard of the ledger, one at a time, in copies of the source, and
 * shows which test says so. `npm run mutants -- lock` tries those with "lock" in their name, or in their suite's.
 * Ends with 1 when a mutant lives that nothing else covers for, or when a covered one has no pinned shape.
 */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort, startDynamo } from "./local/dynamo.ts";
import { apply, mustMatch } from "./mutants/apply.ts";
import { copySource } from "./mutants/copy.ts";
import { mutants } from "./mutants/list.ts";
import { type Mutant, type Suite, suites } from "./mutants/mutant.ts";
import { firstFailing } from "./mutants/try.ts";

/** Side by side, each with a copy and a database of its own. */
const WORKERS = 2;
const behaviour: readonly Suite[] = ["rules", "audit", "guard", "model", "mix", "storm"];

const root = fileURLToPath(new URL("..", import.meta.url));
const wanted = process.argv[2] ?? "";
const chosen = mutants.filter(({ by, name }) =>
  `${by}: ${name}`.toLowerCase().includes(wanted.toLowerCase()),
);

interface Place {
  readonly copy: string;
  readonly database: string;
}

const killer = async (suites: readonly Suite[], { copy, database }: Place): Promise<string | undefined> => {
  for (const suite of suites) {
    const failing = await firstFailing(copy, suite, database);
    if (failing) return failing;
  }
  return undefined;
};

const say = (mark: string, { name }: Mutant, by: string): void =>
  console.log(`${mark} ${name.padEnd(46)} ${by}`);

/** Whether the mutant is held: by a test of what happens; or, when another condition covers for it, by its shape. */
const isHeld = async (mutant: Mutant, place: Place): Promise<boolean> => {
  const putBack = apply(place.copy, mutant);
  try {
    if (mutant.redundant) {
      const shape = await killer(["shape"], place);
      const also = await killer([mutant.by], place);
      say(shape ? "held  " : "LIVES ", mutant, [shape, also].filter(Boolean).join("; "));
      return shape !== undefined;
    }
    const by = await killer([mutant.by, ...behaviour.filter((suite) => suite !== mutant.by)], place);
    say(by ? "killed" : "LIVES ", mutant, by ?? "");
    return by !== undefined;
  } finally {
    putBack();
  }
};

const inPlace = async <R>(run: (place: Place) => Promise<R>): Promise<R> => {
  const copy = copySource(root);
  const dynamo = await startDynamo(await freePort());
  try {
    return await run({ copy, database: dynamo.endpoint });
  } finally {
    await dynamo.stop();
    rmSync(copy, { recursive: true });
  }
};

/** The source as it is passes, or else every mutant would seem to be killed. */
const isWhole = async (place: Place): Promise<boolean> => {
  // The keys of our own table.
  const failing = await killer(Object.keys(suites) as Suite[], place);
  console.log(failing ? `FAILS  as it is: ${failing}` : "passes as it is");
  return failing === undefined;
};

const main = async (): Promise<number> => {
  for (const mutant of mutants) mustMatch(root, mutant);
  if (chosen.length === 0) throw new Error(`No mutant has "${wanted}" in its name`);
  const work = [
    ...(wanted === "" ? [isWhole] : []),
    ...chosen.map((mutant) => (place: Place) => isHeld(mutant, place)),
  ];
  let failed = 0;
  let next = 0;
  const worker = (): Promise<void> =>
    inPlace(async (place) => {
      for (let check = work[next++]; check; check = work[next++]) if (!(await check(place))) failed += 1;
    });
  await Promise.all(Array.from({ length: WORKERS }, worker));
  console.log(failed === 0 ? `${chosen.length} mutants, and each is held` : `${failed} checks failed`);
  return failed;
};

process.exitCode = (await main()) > 0 ? 1 : 0;
