import { Deps } from "../deps.ts";
import { DomainError, rule } from "../error.ts";
import type { Id, Prefix } from "../id.ts";
import type { Upload } from "./file-store.ts";

/** One kind of file that people send: what it may be, and how that is told from what is in it. */
export interface FileKind<About, P extends Prefix = Prefix> {
  /** Begins its ids and the names of its refusals. */
  readonly prefix: P;
  readonly name: string;
  readonly mostBytes: number;
  /** How many of its first bytes tell. */
  readonly tellingBytes: number;
  /** What it is, whatever its sender said. @throws when it can't be kept */
  readonly tell: (start: Uint8Array, bytes: number) => About;
}

/** What is known of a file that has arrived. */
export interface Arrived {
  readonly bytes: number;
  readonly scanned: boolean;
  readonly fileKey: string;
}

/** Seconds for a file to arrive in. */
const SEND_SECONDS = 15 * 60;

/** Senders reach `sent/`, which empties itself. `kept/` is written by us alone, under a name that is never used twice. */
const sentTo = (place: string, id: string): string => `sent/${place}/${id}`;

/** Where to send a file to. Nothing is written: one that is never kept goes by itself. */
export const whereToSend = async <P extends Prefix>(
  kind: FileKind<unknown, P>,
  place: string,
  type: string,
): Promise<{ id: Id<P> } & Upload> => {
  const { files, newId } = Deps.use();
  const id = newId(kind.prefix);
  const bounds = { type, mostBytes: kind.mostBytes, forSeconds: SEND_SECONDS };
  return { id, ...(await files.sendTo(sentTo(place, id), bounds)) };
};

/** A refused file is not kept. One that may have been kept all the same is: a lost answer is no refusal. */
const orRemove = async <R>(fileKey: string, made: Promise<R>): Promise<R> => {
  try {
    return await made;
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.kind !== "unavailable")
      await Deps.use().files.remove(fileKey);
    throw refusal;
  }
};

/** Look at what arrived, where no sender can change it any more. */
const checked = async <About>(kind: FileKind<About>, fileKey: string): Promise<About & Arrived> => {
  const { files } = Deps.use();
  const found = await files.peek(fileKey, kind.tellingBytes);
  const bytes = found?.size ?? 0;
  const about = kind.tell(found?.start ?? new Uint8Array(), bytes);
  const scan = await files.inspect(fileKey);
  if (scan === "unsafe")
    throw rule(`${kind.name}.unsafe`, "That file could harm whoever opens it, so we did not keep it.");
  return { ...about, bytes, scanned: scan === "clean", fileKey };
};

/**
 * Keep what was sent, if it is what it should be, and `attach` it; a file that is refused on the way is not kept.
 * @throws `<name>.not_arrived` or `<name>.unsafe` (422), and what `kind.tell` throws
 */
export const keepSent = async <About>(
  kind: FileKind<About>,
  place: string,
  id: string,
  attach: (file: About & Arrived) => Promise<unknown>,
): Promise<void> => {
  const { files, newId } = Deps.use();
  const fileKey = `kept/${place}/${newId(kind.prefix)}`;
  if (!(await files.keep(sentTo(place, id), fileKey)))
    throw rule(`${kind.name}.not_arrived`, "The file did not arrive. Send it again.");
  const file = await orRemove(fileKey, checked(kind, fileKey));
  await orRemove(fileKey, attach(file));
  await files.remove(sentTo(place, id));
};
