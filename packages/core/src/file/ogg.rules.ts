import type { Tracks } from "./webm.rules.ts";

/** A page's head, before the table of what it holds. */
const HEAD = 27;
const FIRST = 2;
/** Opus counts in these, whatever it was recorded at. */
const PER_SECOND = 48_000;

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Bytes of the page that begins here, its head among them; undefined when none does. */
const pageLength = (bytes: Uint8Array, at: number): number | undefined => {
  const count = bytes[at + 26];
  if (count === undefined || textAt(bytes, at, 4) !== "OggS") return undefined;
  return bytes.subarray(at + HEAD, at + HEAD + count).reduce((sum, part) => sum + part, HEAD + count);
};

/** Read an Ogg file from end to end, once. A page says how far it brings its track. Undefined when it is no Ogg. */
export const oggTracks = (bytes: Uint8Array): Tracks | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kinds: string[] = [];
  let last = 0;
  let at = 0;
  for (let length = pageLength(bytes, at); length; length = pageLength(bytes, at)) {
    if (view.getUint8(at + 5) & FIRST) kinds.push(textAt(bytes, at + HEAD + view.getUint8(at + 26), 8));
    const reached = view.getUint32(at + 10, true) * 2 ** 32 + view.getUint32(at + 6, true);
    // A page that ends no sound says so with every bit.
    if (reached < 2 ** 53) last = Math.max(last, reached);
    at += length;
  }
  return kinds.length > 0 ? { kinds, seconds: last / PER_SECOND } : undefined;
};
