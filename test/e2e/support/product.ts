import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../../scripts/local/dynamo.ts";

export interface Product {
  /** Origin, with no trailing slash. */
  readonly at: string;
  /** What it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const untilUp = async (child: ChildProcess, at: string, printed: () => string): Promise<void> => {
  for (let tries = 0; !(await answers(`${at}/api/health`)); tries += 1) {
    if (child.exitCode !== null || tries > 1500) throw new Error(`The product did not start:\n${printed()}`);
    await wait(100);
  }
};

/** The whole product as `npm start` runs it, in a folder and on a port of its own. `--empty` leaves the demo out. */
export const startProduct = async (...options: readonly "--empty"[]): Promise<Product> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "allotment-"));
  const child = spawn("node_modules/.bin/tsx", ["scripts/start.ts", "--built", ...options], {
    env: { ...process.env, PORT: String(port), ALLOTMENT_LOCAL: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk));
  const at = `http://localhost:${port}`;
  await untilUp(child, at, () => text);
  return {
    at,
    printed: () => text,
    async stop() {
      child.kill("SIGINT");
      if (child.exitCode === null) await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
