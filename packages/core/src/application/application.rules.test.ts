import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, inTime, mayReopen, possible, sendGaps, wordsInAll } from "./application.rules.ts";
import type { AnswerInfo, Recording } from "./application.schema.ts";
import { toDocument } from "./document.rules.ts";
import { NOT_YET, questionKeys, questions } from "./questions.rules.ts";

const savedById = "person_00000000000000000000000001";
const saved = { savedById, savedAt: "2026-01-13T10:30:00Z", version: 1 } as const;
const full: AnswerInfo[] = [
  ...questionKeys.map((part) => ({ part, words: "Some words.", ...saved })),
  { part: "facts", words: "Charity. Mo can sign.", ...saved },
  { part: "ask", askedPence: 18_000_000, ...saved },
];
const fund = { totalPence: 60_000_000, sells: false };
const paths = (answers: AnswerInfo[], more = {}) =>
  sendGaps(answers, { ...fund, ...more }).map(({ path }) => path);
const withPart = (part: AnswerInfo["part"], changes: Partial<AnswerInfo>) =>
  full.map((answer) => (answer.part === part ? { ...answer, ...changes } : answer));

describe("sending", () => {
  it("given every answer, can go", () => {
    expect(paths(full)).toEqual([]);
  });

  it("given nothing, names each question, the amount and the facts", () => {
    expect(paths([])).toEqual([...questionKeys, "ask", "facts"]);
  });

  it("given “we do not know yet”, that is an answer", () => {
    expect(paths(withPart("q6", { words: "", notYet: true }))).toEqual([]);
  });

  it("given only spaces, it is not", () => {
    expect(paths(withPart("q6", { words: "  \n " }))).toEqual(["q6"]);
  });

  it("given spoken words, waits until their speaker says they are right", () => {
    expect(paths(withPart("q3", { way: "spoken" }))).toEqual(["q3"]);
    expect(paths(withPart("q3", { way: "spoken", wordsAreRight: true }))).toEqual([]);
  });

  it("given more than the programme has, names the amount", () => {
    expect(paths(withPart("ask", { askedPence: 60_000_001 }))).toEqual(["ask"]);
    expect(paths(withPart("ask", { askedPence: 60_000_000 }))).toEqual([]);
  });

  it("given “ask us”, asks for no facts", () => {
    expect(paths(withPart("facts", { words: "", askUs: true }), { sells: true })).toEqual([]);
  });

  it("given a group that sells, asks for other public money; none is a fine answer", () => {
    expect(paths(full, { sells: true })).toEqual(["facts.otherPublicMoneyPence"]);
    expect(paths(withPart("facts", { otherPublicMoneyPence: 0 }), { sells: true })).toEqual([]);
  });

  it("given over 2,500 words in all, says so once; facts do not count", () => {
    const long = (count: number) => Array.from({ length: count }, () => "word").join(" ");
    const base = wordsInAll(full) - 2;
    expect(paths(withPart("q1", { words: long(2500 - base) }))).toEqual([]);
    expect(paths(withPart("q1", { words: long(2501 - base) }))).toEqual(["answers"]);
    expect(paths(withPart("facts", { words: long(3000) }))).toEqual([]);
  });
});

describe("words", () => {
  it("are counted as a person would", async () => {
    await fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[^\s]+$/u)),
        fc.constantFrom(" ", "\n", " \t "),
        (each, gap) => {
          expect(countWords(each.join(gap))).toBe(each.length);
        },
      ),
    );
  });
});

describe("in time", () => {
  const closesAt = "2026-02-27T17:00:00.000Z";
  it.each([
    ["a moment before closing", "2026-02-27T16:59:59.999Z", undefined, true],
    ["the closing instant", closesAt, undefined, false],
    ["within grace", "2026-02-28T10:00:00.000Z", "2026-03-01T17:00:00.000Z", true],
    ["the end of grace", "2026-03-01T17:00:00.000Z", "2026-03-01T17:00:00.000Z", false],
  ])("at %s", (_, now, graceUntil, expected) => {
    expect(inTime({ state: "draft", graceUntil }, closesAt, now)).toBe(expected);
  });

  it("an application we keep talking about has no closing time", () => {
    expect(inTime({ state: "talking", graceUntil: undefined }, closesAt, "2026-09-01T00:00:00.000Z")).toBe(
      true,
    );
  });

  it("opens again for nine months", () => {
    expect(mayReopen("2026-03-27", "2026-12-27", 9)).toBe(true);
    expect(mayReopen("2026-03-27", "2026-12-28", 9)).toBe(false);
  });
});

describe("what was sent", () => {
  const sending = {
    applicationId: "app_00000000000000000000000001",
    sending: 1,
    sentAt: "2026-02-25T10:20:00Z",
    sentById: savedById,
  } as const;
  it("holds each question as it was asked, in order, with its answer", () => {
    const { answers, askedPence } = toDocument(withPart("q6", { words: "", notYet: true }), [], [], sending);
    expect(answers.map(({ ask }) => ask)).toEqual(questions.map(({ ask }) => ask));
    expect(answers[5]).toMatchObject({ key: "q6", words: NOT_YET, notYet: true });
    expect(askedPence).toBe(18_000_000);
  });
});

describe("an answer said aloud", () => {
  const spoken: Recording = {
    ...{ recordingId: "voice_00000000000000000000000001", part: "q2", type: "audio/webm", bytes: 900 },
    ...{ seconds: 120, scanned: false, byId: savedById, at: "2026-01-13T10:30:00Z" },
  };
  const sending = { applicationId: "app_1", sending: 1, sentAt: saved.savedAt, sentById: savedById } as const;
  const typedUp = (wordsAreRight: boolean) =>
    withPart("q2", { words: "What I said.", way: "spoken", wordsAreRight });

  it("is an answer by itself", () => {
    const silent = withPart("q2", { words: "" });
    expect(sendGaps(silent, fund).map(({ path }) => path)).toEqual(["q2"]);
    expect(sendGaps(silent, fund, [spoken])).toEqual([]);
  });

  it("goes with its words once whoever spoke says they are right, and alone till then", () => {
    const [, right] = toDocument(typedUp(true), [spoken], [], sending).answers;
    const [first, alone] = toDocument(typedUp(false), [spoken], [], sending).answers;
    expect(right).toMatchObject({ words: "What I said.", recording: { seconds: 120, byId: savedById } });
    expect(alone).toMatchObject({ words: "", recording: { recordingId: spoken.recordingId } });
    expect(first).not.toHaveProperty("recording");
  });

  it("counts as the words that people say in its time, unless they are there to read", () => {
    expect(wordsInAll(typedUp(true), [spoken]) - wordsInAll(full, [])).toBe(1);
    expect(wordsInAll(typedUp(false), [spoken])).toBe(250 + 16);
    const all = questionKeys.map((part) => ({ ...spoken, part, seconds: 200 }));
    expect(sendGaps(withPart("q1", { words: "" }), fund, all)).toEqual([]);
    const silent = full.map((answer) => ({ ...answer, words: answer.part === "facts" ? "We." : "" }));
    const [tooMany, ...more] = sendGaps(silent, fund, all);
    expect(tooMany).toMatchObject({ path: "answers", message: expect.stringMatching(/counts as 125\.$/) });
    expect(more).toEqual([]);
  });
});

describe("what to offer", () => {
  it("follows the state", () => {
    expect(possible({ state: "draft", sendings: 0 })).toEqual([
      "send",
      "save",
      "comment",
      "sayRead",
      "invite",
      "grantGrace",
    ]);
    expect(possible({ state: "sent", sendings: 1 })).toEqual(["withdraw", "askToTalk", "askCopy"]);
    expect(possible({ state: "decided", sendings: 1 })).toEqual(["reopen", "askCopy"]);
    expect(possible({ state: "withdrawn", sendings: 1 })).toEqual([]);
  });
});

describe("the nine questions", () => {
  it("each say who reads the answer and why", () => {
    expect(questions).toHaveLength(9);
    for (const { why, hint, ask } of questions) {
      expect(why).toMatch(/reviewers/);
      for (const sentence of `${ask} ${hint} ${why}`.split(/[.?!]/))
        expect(countWords(sentence)).toBeLessThanOrEqual(20);
    }
  });
});
