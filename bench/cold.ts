import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildFunctions, outputOf } from "../scripts/build-functions.ts";
import { summarise } from "./support/timing.ts";

const environment = {
  ...process.env,
  ALLOTMENT_TABLE: "allotment-bench",
  ALLOTMENT_PEPPER: "a pepper for benchmarks, 32 characters",
  ALLOTMENT_ORIGIN: "http://localhost",
  AWS_REGION: "eu-west-2",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
};

const timed = (program: string): number => {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    env: environment,
  });
  if (status !== 0) throw new Error(String(stderr));
  return performance.now() - began;
};

/** How long a new runtime takes to load the API, over one that loads nothing; and how big the bundle is. */
export const benchCold = async (): Promise<void> => {
  await buildFunctions("deployed");
  const file = `${outputOf("deployed")}/lambda/api.mjs`;
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let n = 0; n < 12; n += 1) {
    times.bare.push(timed(""));
    times.ours.push(timed(`await import(${JSON.stringify(file)})`));
  }
  const over = summarise(times.ours, 0).p50 - summarise(times.bare, 0).p50;
  const bytes = readFileSync(file);
  console.log(`cold import of the api bundle: ${over.toFixed(0)} ms over bare Node (goal ≤ 100)`);
  console.log(
    `the bundle: ${(bytes.length / 1e6).toFixed(2)} MB minified (goal ≤ 1.4), ${(gzipSync(bytes).length / 1e6).toFixed(2)} MB gz`,
  );
};
