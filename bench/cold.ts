import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildFunctions, builtFile } from "../scripts/build-functions.ts";
import { deployed } from "./support/deployed.ts";
import { summarise } from "./support/timing.ts";

const report = `
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1000);`;

/** One new process that runs `program`: ms from start to end, and ms of CPU. */
const start = (program: string): { wall: number; cpu: number } => {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", `${program};${report}`],
    { env: { ...process.env, ...deployed } },
  );
  if (status !== 0) throw new Error(String(stderr));
  return { wall: performance.now() - began, cpu: Number(stdout) };
};

const median = (times: readonly number[]): number => summarise(times, 0).p50;

/**
 * How long a new runtime takes to load the API, over one that loads nothing; and how big its bundle is, which is
 * what is deployed. Measured on the Node that runs this: Lambda's is newer, on another processor.
 */
export const benchCold = async (): Promise<void> => {
  await buildFunctions("deployed");
  const file = builtFile("deployed", "Api");
  const starts = Array.from({ length: 12 }, () => ({
    bare: start(""),
    ours: start(`await import(${JSON.stringify(file)})`),
  }));
  const over = (of: "wall" | "cpu"): string =>
    (median(starts.map(({ ours }) => ours[of])) - median(starts.map(({ bare }) => bare[of]))).toFixed(0);
  const bytes = readFileSync(file);
  console.log(
    `cold import of the api bundle: ${over("wall")} ms over bare Node (goal ≤ 100), ${over("cpu")} ms of CPU`,
  );
  console.log(
    `the bundle: ${(bytes.length / 1e6).toFixed(2)} MB minified (goal ≤ 1.4), ${(gzipSync(bytes).length / 1e6).toFixed(2)} MB gz`,
  );
};
