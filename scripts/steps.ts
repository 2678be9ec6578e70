import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** One thing that is checked: a command, and how many passed and failed in what it printed. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Read counts from the output. Without it the step counts as one check, by its exit code. */
  readonly count?: (output: string) => Counts | undefined;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const run = (command: Step["command"]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const [program, ...rest] = command;
    const child = spawn(program, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });

/** Run steps one after another, to the end whatever fails, and add up what they say. */
export const runSteps = async (steps: readonly Step[]): Promise<Counts> => {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    console.log(`\n— ${step.name}`);
    const began = performance.now();
    const { code, output } = await run(step.command);
    const counted = step.count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    passed += counted.passed;
    // A command that failed without saying which check did still counts as a failure.
    failed += code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`— ${step.name}: ${code === 0 ? "passed" : "FAILED"} (${seconds} s)`);
  }
  return { passed, failed };
};

/** Counts from vitest's own closing line, such as `Tests  2 failed | 31 passed (33)`. */
export const vitestCounts = (output: string): Counts | undefined => {
  const line = stripVTControlCharacters(output).match(/^\s*Tests\s+(.*)$/m)?.[1];
  if (line === undefined) return undefined;
  const read = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: read("passed"), failed: read("failed") };
};
