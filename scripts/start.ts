/**
 * `npm start`: everything, on this machine, with the demo. `--empty` leaves the demo out; `--dev` reloads as files change;
 * `--built` starts what was built before. */
import { fileURLToPath } from "node:url";
import { buildFunctions, watchFunctions } from "./build-functions.ts";
import { buildPortal } from "./local/build-web.ts";
import { localFolder } from "./local/folder.ts";
import { checkMachine, Unready } from "./local/preflight.ts";
import { type Running, startServer } from "./local/server.ts";

const say = (line: string): void => console.log(line);

const portFrom = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Unready(`PORT must be a number from 1 to 65535, not ${text}`);
  return port;
};

const isDev = process.argv.includes("--dev");

/** Vite's own server in front, for changes that show at once; it hands all but the portal to ours. */
const startVite = async (port: number): Promise<{ address: string; stop: () => Promise<void> }> => {
  const { createServer } = await import("vite");
  const server = await createServer({
    configFile: fileURLToPath(new URL("../packages/web/vite.config.ts", import.meta.url)),
    server: { proxy: { "^/(?!app(/|$))": `http://localhost:${port}` } },
  });
  await server.listen();
  return { address: `http://localhost:${server.config.server.port}`, stop: () => server.close() };
};

const greet = (address: string): void => {
  say(`
Allotment is at ${address}

  Sign in as someone   ${address}/dev
  Mail sent from here  ${address}/dev/inbox

Stop it with Ctrl-C. What you did is kept. To begin again: npm run reset`);
};

/** Stop on Ctrl-C or a polite kill, once; a second Ctrl-C does not wait. */
const stopOnSignal = (stop: () => Promise<void>): void => {
  const onSignal = (): void => {
    process.once("SIGINT", () => process.exit(130));
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
};

const parent = process.ppid;

/** npm that is killed outright tells its children nothing; without this we would go on holding the port. */
const stopWithNpm = (stop: () => Promise<void>): void => {
  if (!process.env.npm_lifecycle_event) return;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    void stop().finally(() => process.exit(1));
  }, 1000);
  watching.unref();
};

const main = async (): Promise<void> => {
  const port = portFrom(process.env.PORT ?? "3000");
  await checkMachine(localFolder, port);
  say("Starting …");
  if (!process.argv.includes("--built"))
    await Promise.all([buildFunctions("local"), isDev ? undefined : buildPortal(say)]);
  const vite = isDev ? await startVite(port) : undefined;
  const origin = vite?.address ?? process.env.ORIGIN ?? `http://localhost:${port}`;
  const running: Running = await startServer({
    folder: localFolder,
    port,
    host: process.env.HOST ?? "localhost",
    origin,
    empty: process.argv.includes("--empty"),
    say,
  });
  const stopWatching = isDev ? await watchFunctions(() => running.reload()) : undefined;
  const stop = async (): Promise<void> => {
    await vite?.stop();
    await stopWatching?.();
    await running.stop();
  };
  stopOnSignal(stop);
  stopWithNpm(stop);
  greet(origin);
};

main().catch((error: unknown) => {
  console.error(error instanceof Unready ? error.message : error);
  process.exit(1);
});
