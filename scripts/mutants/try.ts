import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Suite, suites } from "./mutant.ts";

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const run = (copy: string, file: string, database: string): Promise<{ code: number; says: string }> =>
  new Promise((resolve) => {
    const vitest = join(copy, "node_modules/.bin/vitest");
    const child = spawn(vitest, ["run", file, "--bail", "1", "--maxWorkers", "1", "--reporter", "json"], {
      cwd: copy,
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, TEST_DATABASE: database, LEDGER_MODEL_SHRINK: "no" },
    });
    let says = "";
    child.stdout.on("data", (chunk: Buffer) => {
      says += chunk.toString();
    });
    child.on("close", (code) => resolve({ code: code ?? 1, says }));
  });

/** Enough of a failure's first line to tell it by. */
const MOST_REASON = 100;

/** The report begins at a line's first brace; what tests print comes before it. */
const reportIn = (says: string): Report => JSON.parse(says.slice(says.search(/^\{"numTotal/m)));

/** Run one suite of a copy until its first failing test. Gives that test's name; undefined when all pass. */
export const firstFailing = async (
  copy: string,
  suite: Suite,
  database: string,
): Promise<string | undefined> => {
  const { code, says } = await run(copy, suites[suite], database);
  if (code === 0) return undefined;
  const { testResults } = reportIn(says);
  const [first] = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed"),
  );
  const [reason] = (first?.failureMessages[0] ?? testResults[0]?.message ?? "").split("\n");
  return `${suite}: ${first?.fullName ?? "before its first test"} (${reason?.slice(0, MOST_REASON)})`;
};
