/** One machine's stand-ins for the cloud: a clock that can be moved, an outbox, a queue in this process. Never deployed. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "../runtime/config.ts";
import { diskStore } from "./disk.ts";
import { queue } from "./local-queue.ts";
import type { Ports } from "./port.ts";

/** The folder that `npm start` keeps everything in. */
const folder = (): string => process.env.ALLOTMENT_LOCAL ?? ".local";

/** How far the clock has been moved forward, in ms. */
const offset = (): number => {
  try {
    const stored: unknown = JSON.parse(readFileSync(join(folder(), "clock.json"), "utf8"));
    const { offsetMs } = { offsetMs: 0, ...(stored as object) };
    return Number.isSafeInteger(offsetMs) ? offsetMs : 0;
  } catch {
    return 0;
  }
};

export const now: Ports["now"] = () => new Date(Date.now() + offset());

export const sendMail: Ports["sendMail"] = async (mail) => {
  await mkdir(folder(), { recursive: true });
  const line = JSON.stringify({ id: randomUUID(), at: now().toISOString(), ...mail });
  await appendFile(join(folder(), "outbox.jsonl"), `${line}\n`);
};

/** The same folder and secret in each bundle, so that one's address is good in the other. */
export const files = diskStore({
  folder: () => join(folder(), "files"),
  secret: () => readConfig().pepper,
  now,
});

export const publish: Ports["publish"] = (bodies) => queue.send(bodies);
