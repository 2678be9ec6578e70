import { describe, expect, it } from "vitest";
import { type Source, sources, withoutComments } from "./sources.ts";

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

/** What looks for these words, and is about them. */
const about = "packages/core/src/wording/";

/** Whatever we say to people, in the portal, in letters and pages, and when the API says no. */
const said = sources(/^packages\/(web|core|functions)\/src\/.*\.tsx?$/).filter(
  ({ path }) => !path.endsWith(".test.ts") && !path.endsWith(".test.tsx"),
);

const patternOf = (word: string): RegExp => new RegExp(`(?<![a-z])${word}(?![a-z])`, "i");

/** Each line that has it, but for comments and the platform's own names. */
const linesWith = (pattern: RegExp, files: readonly Source[]): string[] =>
  files.flatMap(({ path, text }) =>
    withoutComments(text)
      .split("\n")
      .map((line, at) => ({ line: line.replace(platform, ""), where: `${path}:${at + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, where }) => `${where} ${line.trim()}`),
  );

/** An apostrophe as a typewriter had it: inside a word, or after one that ends in s. */
const straight = /\p{L}'\p{L}|s' \p{L}/u;

describe("words", () => {
  it("are looked for in real files", () => {
    expect(userFacing.length).toBeGreaterThan(30);
  });

  it.each(forbidden)("never say /%s/ in copy, fields, routes or names", (word) => {
    const files = userFacing.filter(({ path }) => !path.startsWith(about));
    expect(linesWith(patternOf(word), files)).toEqual([]);
  });

  it("have curly apostrophes, as in print", () => {
    expect(linesWith(straight, said)).toEqual([]);
  });

  it("would be caught, in what is said and nowhere else", () => {
    const text = [
      'const says = "The Target is 15.";',
      "// No target, and no one's goal.",
      "const box = event.target;",
      "const asks = \"Whose? The group's, or both groups' own?\";",
    ].join("\n");
    const files = [{ path: "a.ts", text }];
    expect(linesWith(patternOf("targets?"), files)).toEqual(['a.ts:1 const says = "The Target is 15.";']);
    expect(linesWith(straight, files)).toHaveLength(1);
  });
});
