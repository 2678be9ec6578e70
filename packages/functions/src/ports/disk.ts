/** Files in a folder, for one machine. Addresses are signed, as the bucket's are, and this machine's own server holds to them. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { copyFile, mkdir, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStore } from "@allotment/core/file/file-store";

export interface Disk {
  /** The folder they are in. */
  readonly folder: () => string;
  /** What signs addresses. */
  readonly secret: () => string;
  readonly now: () => Date;
}

/** What an address lets whoever holds it do. */
export interface Ticket {
  readonly act: "send" | "open";
  readonly key: string;
  readonly type: string;
  readonly mostBytes: number;
  /** ISO instant. */
  readonly until: string;
}

/** Where this machine's server takes and gives files. */
export const FILES_PATH = "/dev/files";

/** A key made by us: letters, digits, `_` and `/`, and so no way out of the folder. */
const ownKey = /^[a-z0-9_]+(\/[a-z0-9_]+)*$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** What a file operation gives, or undefined when there is no such file. */
const found = async <R>(given: Promise<R>): Promise<R | undefined> => {
  try {
    return await given;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

export const diskStore = (disk: Disk) => {
  const fileOf = (key: string): string => {
    if (!ownKey.test(key)) throw new Error("Not a key of ours");
    return join(disk.folder(), key);
  };
  const mark = (words: string): string =>
    createHmac("sha256", disk.secret()).update(`file ${words}`).digest("base64url");
  const signed = (ticket: Ticket): string => {
    const words = Buffer.from(JSON.stringify(ticket)).toString("base64url");
    return `${words}.${mark(words)}`;
  };
  const until = (seconds: number): string => new Date(disk.now().getTime() + seconds * 1000).toISOString();

  const store: FileStore = {
    sendTo: async (key, { type, mostBytes, forSeconds }) => ({
      url: FILES_PATH,
      fields: { ticket: signed({ act: "send", key, type, mostBytes, until: until(forSeconds) }) },
    }),
    async keep(from, to) {
      await mkdir(dirname(fileOf(to)), { recursive: true });
      return (await found(copyFile(fileOf(from), fileOf(to)).then(() => true))) ?? false;
    },
    async peek(key, bytes) {
      const size = (await found(stat(fileOf(key))))?.size;
      if (size === undefined) return undefined;
      const file = await open(fileOf(key));
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
        return { start: buffer.subarray(0, bytesRead), size };
      } finally {
        await file.close();
      }
    },
    openAt: async (key, { type, forSeconds }) =>
      `${FILES_PATH}?ticket=${signed({ act: "open", key, type, mostBytes: 0, until: until(forSeconds) })}`,
    remove: (key) => rm(fileOf(key), { force: true }),
    inspect: async () => "notScanned",
  };
  return {
    ...store,
    /** What a ticket lets its holder do now; undefined when it is not ours, or its time is over. */
    read(ticket: string): Ticket | undefined {
      const [words = "", given = ""] = ticket.split(".");
      const [ours, theirs] = [Buffer.from(mark(words)), Buffer.from(given)];
      if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return undefined;
      // Our own mark is on it, so it is what `signed` made.
      const told = JSON.parse(Buffer.from(words, "base64url").toString()) as Ticket;
      return told.until > disk.now().toISOString() ? told : undefined;
    },
    async put(key: string, bytes: Uint8Array): Promise<void> {
      await mkdir(dirname(fileOf(key)), { recursive: true });
      await writeFile(fileOf(key), bytes);
    },
    get: (key: string): Promise<Uint8Array | undefined> => found(readFile(fileOf(key))),
  };
};
