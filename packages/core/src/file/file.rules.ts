/** What a file is, told from its first bytes: neither its name nor what its sender says of it counts. */
const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));

interface Sign {
  readonly at: number;
  readonly bytes: readonly number[];
}
const sign = (at: number, bytes: readonly number[]): Sign => ({ at, bytes });

/** Pictures as phones take them: an ISO container whose brand says that it holds HEIF. */
const heif = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

const signs: readonly (readonly [type: string, signs: readonly Sign[]])[] = [
  ["application/pdf", [sign(0, text("%PDF-"))]],
  ["image/jpeg", [sign(0, [0xff, 0xd8, 0xff])]],
  ["image/png", [sign(0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])]],
  ["image/webp", [sign(0, text("RIFF")), sign(8, text("WEBP"))]],
  ...heif.map((brand) => ["image/heic", [sign(4, text("ftyp")), sign(8, text(brand))]] as const),
];

/** Bytes that tell. */
export const TELLING_BYTES = 12;

/** The media type of a file that starts like this, or undefined when it is none that we take. */
export const typeOf = (start: Uint8Array): string | undefined =>
  signs.find(([, all]) =>
    all.every(({ at, bytes }) => bytes.every((byte, n) => start[at + n] === byte)),
  )?.[0];

export const fileTypes = [...new Set(signs.map(([type]) => type))];
