import type { Tracks } from "./webm.rules.ts";

/** Boxes that hold others. */
const holders = new Set(["moov", "trak", "mdia", "mvex", "moof", "traf"]);

interface Box {
  readonly type: string;
  /** Where its content begins, and where it ends. */
  readonly at: number;
  readonly end: number;
}

/** Where a run of sounds says its own length for each of them, and how many bytes each of its other facts takes. */
const EACH_LENGTH = 0x100;
const OTHER_FACTS = [0x200, 0x400, 0x800];

/** The file as it is read so far. Lengths are in ticks, of which there are `perSecond`. */
class Reading {
  readonly kinds: string[] = [];
  brand = false;
  perSecond = 0;
  whole = 0;
  usual = 0;
  each = 0;
  last = 0;
  readonly view: DataView;
  constructor(view: DataView) {
    this.view = view;
  }

  read({ type, at, end }: Box): void {
    const long = this.word(at) >>> 24 === 1;
    if (type === "ftyp") this.brand = true;
    else if (type === "hdlr") this.kinds.push(this.name(at + 8));
    else if (type === "mdhd") {
      this.perSecond = this.word(at + (long ? 20 : 12));
      this.whole = long ? this.wide(at + 24) : this.word(at + 16);
    } else if (type === "trex") this.usual = this.word(at + 12);
    else if (type === "tfhd") this.each = this.lengthIn(at);
    else if (type === "tfdt") this.last = Math.max(this.last, long ? this.wide(at + 4) : this.word(at + 4));
    else if (type === "trun") this.last += this.run(at, end);
  }

  word(at: number): number {
    return at + 4 <= this.view.byteLength ? this.view.getUint32(at) : 0;
  }
  wide(at: number): number {
    return this.word(at) * 2 ** 32 + this.word(at + 4);
  }
  name(at: number): string {
    const word = this.word(at);
    return String.fromCharCode(...[24, 16, 8, 0].map((by) => (word >>> by) & 0xff));
  }

  /** The length of a sound in this fragment, unless it says its own. */
  private lengthIn(at: number): number {
    const flags = this.word(at);
    const before = (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0);
    return flags & 8 ? this.word(at + 8 + before) : this.usual;
  }

  private run(at: number, end: number): number {
    const flags = this.word(at);
    const count = this.word(at + 4);
    if (!(flags & EACH_LENGTH)) return count * this.each;
    const step = 4 + OTHER_FACTS.filter((fact) => flags & fact).length * 4;
    let length = 0;
    let next = at + 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0);
    for (let n = 0; n < count && next + 4 <= end; n += 1, next += step) length += this.word(next);
    return length;
  }
}

const boxAt = (reading: Reading, at: number): Box | undefined => {
  const { byteLength } = reading.view;
  if (at + 8 > byteLength) return undefined;
  const said = reading.word(at);
  const head = said === 1 ? 16 : 8;
  const size = said === 1 ? reading.wide(at + 8) : said || byteLength - at;
  if (size < head) return undefined;
  return { type: reading.name(at + 4), at: at + head, end: Math.min(at + size, byteLength) };
};

/**
 * Read an MP4 file from end to end, once: whole, or in fragments, as browsers record it. Undefined when it is none.
 */
export const mp4Tracks = (bytes: Uint8Array): Tracks | undefined => {
  const reading = new Reading(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let at = 0;
  for (let box = boxAt(reading, at); box; box = boxAt(reading, at)) {
    if (at === 0 && box.type !== "ftyp") return undefined;
    reading.read(box);
    at = holders.has(box.type) ? box.at : box.end;
  }
  const { brand, kinds, perSecond, whole, last } = reading;
  const seconds = perSecond === 0 ? 0 : Math.max(whole, last) / perSecond;
  return brand ? { kinds: kinds.filter((kind) => kind !== "mdir"), seconds } : undefined;
};
