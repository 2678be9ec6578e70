/** The whole server as a process of its own, to be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A busy machine is slow to start; this is long past that. */
const START_MS = 120_000;

export interface Server {
  readonly folder: string;
  readonly port: number;
  readonly child: ChildProcess;
}

const isUp = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://localhost:${port}/api/health`)).ok;
  } catch {
    return false;
  }
};

/** Start what was built, empty, and wait until it answers. */
export const startAgain = async (folder: string, port: number): Promise<Server> => {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", "--empty", "--built"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ALLOTMENT_LOCAL: folder, PORT: String(port), npm_lifecycle_event: "" },
  });
  let said = "";
  child.stderr?.on("data", (part: Buffer) => {
    said = `${said}${part.toString()}`.slice(-2000);
  });
  const began = Date.now();
  while (!(await isUp(port))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || Date.now() - began > START_MS) {
      child.kill("SIGKILL");
      throw new Error(
        `The server did not start (${child.exitCode ?? child.signalCode ?? "too slow"}): ${said}`,
      );
    }
    await wait(50);
  }
  return { folder, port, child };
};

/** SIGKILL, with no word of warning; half the time the database falls in the same moment. */
export const killHard = async ({ folder, child }: Server, databaseToo: boolean): Promise<void> => {
  const ended = once(child, "exit");
  if (databaseToo) process.kill(Number(readFileSync(join(folder, "dynamo/pid"), "utf8")), "SIGKILL");
  child.kill("SIGKILL");
  await ended;
};

export const stopGently = async ({ child }: Server): Promise<void> => {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
};
