const letters = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

/** Small files that begin as such files do. */
export const aPicture = letters("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR");
export const aPdf = letters("%PDF-1.7\nhello");
export const aProgram = letters("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00");

const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** A WebM file as a browser records it, in small: one track, and one block of sound each second. */
export const aRecording = (seconds: number, codec = "A_OPUS"): Uint8Array<ArrayBuffer> => {
  const part = (id: readonly number[], content: Uint8Array) => join(id, [0x80 | content.length], content);
  const unknown = 0xff;
  const track = part([0xae], part([0x86], letters(codec)));
  const clusters = Array.from({ length: seconds }, (_, n) => {
    const ms = (n + 1) * 1000;
    const at = part([0xe7], Uint8Array.of(ms >> 16, (ms >> 8) & 0xff, ms & 0xff));
    return join([0x1f, 0x43, 0xb6, 0x75, unknown], at, part([0xa3], Uint8Array.of(0x81, 0, 0, 0x80, 7)));
  });
  return join(
    part([0x1a, 0x45, 0xdf, 0xa3], part([0x42, 0x82], letters("webm"))),
    [0x18, 0x53, 0x80, 0x67, unknown],
    part([0x16, 0x54, 0xae, 0x6b], track),
    ...clusters,
  );
};
