import { describe, expect, it } from "vitest";
import { sources, withoutComments } from "./sources.ts";

/** Words that carry another way of managing, by family. `docs/glossary.md` says what to say instead. */
const forbidden = [
  "kpis?",
  "key performance",
  "performance (?:indicators?|measures?|scores?)",
  "targets?",
  "goals?",
  "milestones?",
  "thresholds?",
  "benchmarks?",
  "scores?",
  "rag",
  "league tables?",
  "rank(?:s|ed|ing|ings)?",
  "ratings?",
  "deliver(?:s|ed|y|ables?)?",
  "outputs?",
  "beneficiar(?:y|ies)",
  "service users?",
  "clients?",
  "caseloads?",
  "approv(?:e|es|ed|al|als|er|ers)",
  "reject(?:s|ed|ion)?",
  "overdue",
  "breach(?:es)?",
  "percent complete",
  "progress bars?",
  "evidence packs?",
  "monitoring returns?",
  "claim forms?",
  "best practice",
  "value for money",
];

/** A platform's own names, which are not ours to choose. */
const platform =
  /currentTarget|event\.target|\btarget: "es|\btarget: ?"node|target=|e\.target|relatedTarget|hc<|hono\/client|client\/[a-z]|DynamoDB(?:Document)?Client|@aws-sdk\/\S+|mailClient|queueClient|\b(?:client|Client)\b|z\.output|z\.input|\boutput\b|Promise\.reject|reject\(|\(resolve, reject\)|vite\/client|@kobalte|\.rejects\b|<output|<\/output|score field|beneficiaryLocation/g;

const userFacing = [
  ...sources(/^packages\/web\/(src\/.*\.tsx?|index\.html)$/),
  ...sources(/^packages\/functions\/src\/(api\/routes|public|events)\/.*\.tsx?$/),
  ...sources(/^packages\/core\/src\/.*\.(schema|entity|events|rules|policy)\.ts$/),
].filter(({ path }) => !path.endsWith(".test.ts"));

/** The detector's own dictionary and the list of words we don't use are about these words. */
const about = new Set(["packages/core/src/programme/target-language.rules.ts"]);

describe("words", () => {
  it("are looked for in real files", () => {
    expect(userFacing.length).toBeGreaterThan(30);
  });

  it.each(forbidden)("never say /%s/ in copy, fields, routes or names", (word) => {
    const pattern = new RegExp(`(?<![a-z])${word}(?![a-z])`, "i");
    const found = userFacing
      .filter(({ path }) => !about.has(path))
      .flatMap(({ path, text }) =>
        withoutComments(text)
          .split("\n")
          .map((line, at) => ({ line: line.replace(platform, ""), where: `${path}:${at + 1}` }))
          .filter(({ line }) => pattern.test(line))
          .map(({ line, where }) => `${where} ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });

  it("would be caught", () => {
    expect(/(?<![a-z])targets?(?![a-z])/i.test("the target is 15")).toBe(true);
  });
});
