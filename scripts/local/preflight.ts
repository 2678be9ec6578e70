/** What must be true before anything starts; each fault is one line that says what to do. */
import { spawnSync } from "node:child_process";
import { mkdirSync, statfsSync } from "node:fs";
import { connect } from "node:net";

const LEAST_JAVA = 17;
const LEAST_FREE_BYTES = 500 * 1024 * 1024;

/** A fault that the person at the keyboard can mend; shown as it is, without a stack. */
export class Unready extends Error {
  override readonly name = "Unready";
}

const checkJava = (): void => {
  const { error, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
  if (error || version < LEAST_JAVA)
    throw new Unready(
      "Java 17 or newer is needed for the local database. On Debian: sudo apt-get install -y default-jre-headless",
    );
};

const checkDisk = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < LEAST_FREE_BYTES)
    throw new Unready("There is less than 500 MB of free disk. Make some room, then start again.");
};

const isTaken = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

const checkPort = async (port: number): Promise<void> => {
  if (await isTaken(port, "localhost"))
    throw new Unready(
      `Something is using port ${port}. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
};

/** @throws Unready with the first thing that stands in the way. */
export const checkMachine = async (folder: string, port: number): Promise<void> => {
  checkJava();
  checkDisk(folder);
  await checkPort(port);
};
