/** What a WebM file says of itself: which tracks it has, and how long they go on by their own clock. */
export interface Tracks {
  /** Codec or handler of each track, as the format names it. */
  readonly kinds: readonly string[];
  readonly seconds: number;
}

const EBML = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const CLUSTER_AT = 0xe7;
const TICK = 0x2ad7b1;
const CODEC = 0x86;
const blocks = new Set([0xa3, 0xa1]);
/** Those that hold others: segment, info, tracks, one track, cluster, a group of blocks. */
const holders = new Set([EBML, 0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0]);

/** Nanoseconds of one tick, unless the file says otherwise. */
const USUAL_TICK = 1_000_000;

/** Bytes of a number that says its own length by how many zeros it begins with. */
const lengthOf = (first: number): number => Math.clz32(first) - 23;

const numberAt = (bytes: Uint8Array, at: number, length: number): number => {
  let value = 0;
  for (const byte of bytes.subarray(at, at + length)) value = value * 256 + byte;
  return value;
};

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 64)));

interface Part {
  readonly id: number;
  /** Where its content begins and how many bytes it has. */
  readonly at: number;
  readonly size: number;
}

const partAt = (bytes: Uint8Array, at: number): Part | undefined => {
  const idLength = lengthOf(bytes[at] ?? 0);
  const sizeAt = at + idLength;
  const sizeLength = lengthOf(bytes[sizeAt] ?? 0);
  if (idLength > 4 || sizeLength > 8 || sizeAt + sizeLength > bytes.length) return undefined;
  const size = numberAt(bytes, sizeAt, sizeLength) - 2 ** (7 * sizeLength);
  return { id: numberAt(bytes, at, idLength), at: sizeAt + sizeLength, size };
};

/** A block says when it is, in ticks after its cluster, with a sign. */
const blockTick = (bytes: Uint8Array, at: number): number => {
  const after = at + lengthOf(bytes[at] ?? 0);
  return (numberAt(bytes, after, 2) << 16) >> 16;
};

/**
 * Read a WebM file from end to end, once. A recorder writes no length at its start, so the last block tells it.
 * Undefined when it is no WebM.
 */
export const webmTracks = (bytes: Uint8Array): Tracks | undefined => {
  if (numberAt(bytes, 0, 4) !== EBML) return undefined;
  const kinds: string[] = [];
  let [doc, tick, cluster, last, at] = ["", USUAL_TICK, 0, 0, 0];
  for (let part = partAt(bytes, at); part; part = partAt(bytes, at)) {
    const { id, size } = part;
    at = holders.has(id) ? part.at : part.at + size;
    if (id === DOC_TYPE) doc = textAt(bytes, part.at, size);
    else if (id === CODEC) kinds.push(textAt(bytes, part.at, size));
    else if (id === TICK) tick = numberAt(bytes, part.at, size);
    else if (id === CLUSTER_AT) cluster = numberAt(bytes, part.at, size);
    else if (blocks.has(id)) last = Math.max(last, cluster + blockTick(bytes, part.at));
  }
  return doc === "webm" ? { kinds, seconds: (last * tick) / 1e9 } : undefined;
};
