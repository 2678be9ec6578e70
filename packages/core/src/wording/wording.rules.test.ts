import fc from "fast-check";
import { describe, expect, it } from "vitest";
import sentences from "./sentences.json" with { type: "json" };
import { notes, soundsFixed } from "./wording.rules.ts";

const kindsOf = (text: string) => soundsFixed(text).map(({ kind }) => kind);

describe("what sounds like a target", () => {
  it.each(sentences.promises)("gets a note: %s", (text) => expect(kindsOf(text)).toHaveLength(1));
  it.each(sentences.others)("gets none: %s", (text) => expect(kindsOf(text)).toEqual([]));

  it.each([
    ["T1", "Our KPIs are number of referrals, number of starts and number of completions."],
    ["T2", "We will support 120 people into stable homes by March."],
    ["T3", "At least 80% of families will report better wellbeing."],
    ["T4", "The project will reduce A&E visits by 25%."],
    ["T5", "All referrals will be seen within 5 working days."],
    ["T6", "We aim to increase the share of tenancies sustained from 60% to 75%."],
    ["T7", "Every participant will complete the 12-week programme."],
    ["T8", "Payment will be released when the outcome has been achieved."],
  ] as const)("is %s: %s", (kind, text) =>
    expect(soundsFixed(text)).toEqual([{ kind, start: 0, text, says: notes[kind] }]),
  );

  it("is found where it stands, among sentences that are not", () => {
    const text = "We do not know yet.\n\n  We will house forty families.  They choose how.";
    expect(soundsFixed(text)).toMatchObject([{ start: 23, text: "We will house forty families." }]);
  });

  it("is read alike with curly and straight quotes, and with numbers in words", () => {
    expect(kindsOf("We’ll train three hundred and twenty volunteers.")).toEqual(["T2"]);
    expect(kindsOf("We'll train 320 volunteers.")).toEqual(["T2"]);
  });
});

describe("any words at all", () => {
  it("are read without a fault, and each note is a part of them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        for (const { start, text: sentence } of soundsFixed(text))
          expect(text.slice(start, start + sentence.length)).toBe(sentence);
      }),
    );
  });

  it.each([
    ["a word with no end", "a".repeat(40_000)],
    ["one word again and again", "will ".repeat(8_000)],
    ["numbers", "9 ".repeat(20_000)],
    ["pieces of every pattern", "all by from 9 to at least 5% of people must be seen within ".repeat(700)],
    ["letters that turn the reading round", "\u202ewill house 40 people\u202c ".repeat(2_000)],
    ["markup", "<script>will</script>".repeat(2_000)],
  ])("that are hostile are read no further than their first part: %s", (_, text) => {
    const short = soundsFixed(text.slice(0, 200_000));
    expect(soundsFixed(text)).toEqual(short);
    for (const { text: sentence } of short) expect(sentence.length).toBeLessThanOrEqual(1000);
  });
});
