import { describe, expect, it } from "vitest";
import { fileTypes, TELLING_BYTES, typeOf } from "./file.rules.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

describe("what a file is", () => {
  it.each([
    ["application/pdf", "%PDF-1.7\n%âãÏÓ"],
    ["image/jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF"],
    ["image/png", "\x89PNG\r\n\x1a\n\x00\x00"],
    ["image/webp", "RIFF\x24\x00\x00\x00WEBPVP8 "],
    ["image/heic", "\x00\x00\x00\x18ftypheic\x00"],
    ["image/heic", "\x00\x00\x00\x18ftypmif1\x00"],
  ])("is %s by its first bytes", (type, start) => {
    expect(typeOf(bytes(start))).toBe(type);
    expect(typeOf(bytes(start).subarray(0, TELLING_BYTES))).toBe(type);
    expect(fileTypes).toContain(type);
  });

  it.each([
    ["a program", "MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00"],
    ["a page", "<!doctype html><script>"],
    ["a drawing that can run", '<svg xmlns="http://www.w3.org/2000/svg">'],
    ["a film", "\x00\x00\x00\x18ftypisom\x00"],
    ["a sound", "RIFF\x24\x00\x00\x00WAVEfmt "],
    ["a PDF that begins with something else", "GIF89a%PDF-1.7"],
    ["cut short", "%PD"],
    ["nothing", ""],
  ])("is none we take when it is %s", (_, start) => {
    expect(typeOf(bytes(start))).toBeUndefined();
  });
});
