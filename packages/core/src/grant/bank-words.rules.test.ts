import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bankWords } from "./bank-words.rules.ts";

describe("words for a bank", () => {
  it.each([
    ["The Makers’ Shed", "The Makers' Shed"],
    ["Café Łódź & Søn", "Cafe Lodz + Son"],
    ["<Grant> ]]> &amp; “Co”", "Grant. . +amp. 'Co'"],
    ["Second\u202eediT\u0000 \tTide\r\n", "SecondediT Tide"],
    ["//Second//Tide/", "Second/Tide"],
    ["Привет", ""],
    ["👋🏽", ""],
    ["東京 Trust", "Trust"],
  ])("of %j are %j", (words, said) => {
    expect(bankWords(words)).toBe(said);
  });

  it("hold nothing but what every bank takes, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 99 }), fc.nat(140), (words, most) => {
        const said = bankWords(words, most);
        expect(said).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
        expect(said.length).toBeLessThanOrEqual(most);
        expect(said).not.toMatch(/^[/ ]|[/ ]$|\/\//);
      }),
    );
  });
});
