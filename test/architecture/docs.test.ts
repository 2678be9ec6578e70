import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const pages = sources(/\.md$/);
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));

const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** The project's own commands in a text: "reset" for `npm run reset`, "test" for `npm test`. */
const commandsIn = (text: string): string[] =>
  named(text, /npm (?:run (?:--silent )?|(?=start|test))([a-z][a-z:]*)/g);

/** Each place in the texts that `found` names, with where it was said. */
const said = (texts: readonly { path: string; text: string }[], found: (text: string) => string[]) =>
  texts.flatMap(({ path, text }) => found(text).map((what) => ({ what, path })));

describe("what is written about the code", () => {
  it("names every command, in CONTRIBUTING", () => {
    const known = new Set(commandsIn(readFileSync("CONTRIBUTING.md", "utf8")));
    expect(Object.keys(scripts).filter((name) => !known.has(name))).toEqual([]);
  });

  it("names no command that is not there", () => {
    const texts = [...pages, ...sources(/^(scripts|infra|bench|test)\/.*\.ts$/)];
    const gone = said(texts, commandsIn).filter(({ what }) => !(what in scripts));
    expect(gone).toEqual([]);
  });

  it("names no file that is not there", () => {
    const files = said(pages, (text) =>
      named(text, /`((?:packages|infra|test|bench|scripts|docs)\/[\w./-]+)`/g),
    );
    expect(files.length).toBeGreaterThan(10);
    const real = files.filter(({ what }) => !/\/x(\.ts)?$/.test(what)); // `x` stands for any name
    expect(real.filter(({ what }) => !existsSync(what))).toEqual([]);
  });

  it("links to no page that is not there", () => {
    const links = said(pages, (text) => named(text, /\]\((?!https?:)([^)#]+)[^)]*\)/g));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter(({ what, path }) => !existsSync(join(dirname(path), what)))).toEqual([]);
  });

  it("numbers each decision once, with a day", () => {
    const decisions = pages.filter(({ path }) => path.startsWith("docs/adr/"));
    // A folder is read in no order of its own.
    const numbers = decisions.map(({ path }) => Number(/\/(\d{4})-/.exec(path)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(decisions.filter(({ text }) => !/^# \d+\. .+\n\n\d{4}-\d{2}-\d{2} · /.test(text))).toEqual([]);
  });
});
