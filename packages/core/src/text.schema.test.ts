import { describe, expect, it } from "vitest";
import { line, words } from "./text.schema.ts";

describe("text that people type", () => {
  it.each(["\n", "\r", "\r\n", "\t"])(
    "on one line holds no line end (%j), so it can head a letter",
    (end) => {
      expect(line().safeParse(`Mo${end}Bcc: all@people.example`).success).toBe(false);
    },
  );

  it("has one kind of line end", () => {
    expect(words().parse("One\r\nTwo\rThree\nFour")).toBe("One\nTwo\nThree\nFour");
  });

  it("holds nothing that hides or turns round what a reader sees", () => {
    expect(words().parse("a\u0000b\u001bc\u007fd\u0085e\u202ef\u2066g")).toBe("abcdefg");
    expect(words().parse("One\tTwo\nThree")).toBe("One\tTwo\nThree");
  });

  it("keeps whole characters, and marks half ones", () => {
    expect(words().parse("Ŵyn 🌱")).toBe("Ŵyn 🌱");
    expect(words().parse("Half \ud83c of one")).toBe("Half \ufffd of one");
  });
});
