import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPdf, aPicture, aProgram, aRecording } from "../../../../test/support/bytes.ts";
import { soundOf } from "./audio.rules.ts";

const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));
const word = (value: number): number[] => [24, 16, 8, 0].map((by) => (value >>> by) & 0xff);
const box = (type: string, ...parts: number[][]): number[] => {
  const content = parts.flat();
  return [...word(content.length + 8), ...text(type), ...content];
};
const track = (kind: string, duration = 0): number[] =>
  box(
    "trak",
    box(
      "mdia",
      box("mdhd", word(0), word(0), word(0), word(1000), word(duration)),
      box("hdlr", word(0), word(0), text(kind)),
    ),
  );
/** One fragment that begins at `from` and has two sounds of `each`, in thousandths of a second. */
const fragment = (from: number, each: number): number[] =>
  box(
    "moof",
    box(
      "traf",
      box("tfhd", word(0x020000), word(1)),
      box("tfdt", word(0), word(from)),
      box("trun", word(0x300), word(2), word(each), word(9), word(each), word(9)),
    ),
  );
const mp4 = (...boxes: number[][]): Uint8Array =>
  Uint8Array.from([box("ftyp", text("iso5"), word(0)), ...boxes].flat());

const page = (flags: number, granule: number, content: number[]): number[] => [
  ...[...text("OggS"), 0, flags],
  ...[...word(granule).reverse(), ...word(0)],
  ...[...word(1), ...word(0), ...word(0), 1, content.length],
  ...content,
];
const ogg = (kind: string, granule: number): Uint8Array =>
  Uint8Array.from([...page(2, 0, text(kind)), ...page(4, granule, [1, 2, 3])]);

describe("what was recorded, by what is in it", () => {
  it.each([
    ["WebM, with no length at its start", aRecording(12), "audio/webm", 12],
    ["MP4, whole", mp4(box("moov", track("soun", 7000))), "audio/mp4", 7],
    [
      "MP4, in fragments",
      mp4(box("moov", track("soun")), fragment(0, 20), fragment(4000, 500)),
      "audio/mp4",
      5,
    ],
    ["Ogg", ogg("OpusHead", 96_000), "audio/ogg", 2],
  ])("is %s", (_, bytes, type, seconds) => {
    expect(soundOf(bytes)).toEqual({ type, seconds });
  });

  it.each([
    ["a film in WebM", aRecording(3, "V_VP8")],
    ["a film in MP4", mp4(box("moov", track("soun", 7000), track("vide", 7000)))],
    ["a film in Ogg", ogg("\x80theora0", 96_000)],
    ["WebM with nothing said", aRecording(0)],
    ["MP4 with nothing said", mp4(box("moov", track("soun")))],
    ["a picture", aPicture],
    ["a PDF", aPdf],
    ["a program", aProgram],
    ["nothing", new Uint8Array()],
  ])("is none that we take when it is %s", (_, bytes) => {
    expect(soundOf(bytes)).toBeUndefined();
  });

  it("ends, whatever it is given", () => {
    const starts = [aRecording(2), mp4(box("moov", track("soun")), fragment(0, 20)), ogg("OpusHead", 5)];
    void fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(),
        fc.uint8Array({ maxLength: 64 }),
        (start, at, noise) => {
          const bytes = start.slice();
          bytes.set(noise.subarray(0, bytes.length), at % Math.max(1, bytes.length - noise.length));
          soundOf(bytes);
        },
      ),
    );
  });
});
