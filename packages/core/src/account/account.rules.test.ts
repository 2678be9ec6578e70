import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustBeSayable, mustNotOverlap, type PartWords, possible, states, takes } from "./account.rules.ts";
import { partKeys } from "./questions.rules.ts";

const spring = { from: "2026-04-01", to: "2026-06-30" };

describe("the days an account covers", () => {
  it("may follow an earlier account's on the next day", () => {
    expect(() => mustNotOverlap({ from: "2026-07-01", to: "2026-09-30" }, [spring])).not.toThrow();
  });

  it.each([
    ["share a day", { from: "2026-06-30", to: "2026-07-31" }],
    ["lie inside", { from: "2026-05-01", to: "2026-05-02" }],
    ["hold it whole", { from: "2026-01-01", to: "2026-12-31" }],
  ])("are refused when they %s", (_, span) => {
    expect(() => mustNotOverlap(span, [spring])).toThrow(
      expect.objectContaining({ code: "account.overlaps" }),
    );
  });

  it("run forward", () => {
    expect(() => mustNotOverlap({ from: "2026-05-02", to: "2026-05-01" }, [])).toThrow(
      expect.objectContaining({ kind: "input" }),
    );
  });

  const span = (a: string, b: string) => {
    const [from = a, to = b] = [a, b].sort();
    return { from, to };
  };

  it("never share a day with another's, whatever they are", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`);
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [x, y] = [span(a, b), span(c, d)];
        const shares = Array.from({ length: 28 }, (_, n) => `2026-02-${String(n + 1).padStart(2, "0")}`).some(
          (each) => each >= x.from && each <= x.to && each >= y.from && each <= y.to,
        );
        const refused = (() => {
          try {
            mustNotOverlap(x, [y]);
            return false;
          } catch {
            return true;
          }
        })();
        expect(refused).toBe(shares);
      }),
    );
  });
});

const empty = { words: "", changes: [], nothingYet: "", missing: "", noOneMissing: false, quotes: [] };
const full: PartWords[] = partKeys.map((key) => ({ ...empty, key, words: "Words", noOneMissing: true }));
const withPart = (key: PartWords["key"], more: Partial<PartWords>): PartWords[] =>
  full.map((part) => (part.key === key ? { ...part, ...more } : part));
const gaps = (parts: PartWords[]): string[] => {
  try {
    mustBeSayable(parts);
    return [];
  } catch (error) {
    return (error as { fields: { path: string }[] }).fields.map(({ path }) => path);
  }
};

describe("an account that can be talked about", () => {
  const change = { before: "a", after: "b", since: "2026-07-02" };
  const told = (more: Partial<PartWords> = {}) => withPart("changed", { changes: [change], ...more });

  it("has words for each of the four questions", () => {
    expect(gaps(full.map((part) => ({ ...part, ...empty })))).toEqual([
      "learnt",
      "how",
      "changed",
      "involved",
    ]);
    expect(gaps(told())).toEqual([]);
  });

  it("says what changed, or nothing yet, because", () => {
    expect(gaps(full)).toEqual(["changed"]);
    expect(gaps(withPart("changed", { nothingYet: "It is too soon" }))).toEqual([]);
  });

  it("says who was missing, or no one", () => {
    const involved = (more: Partial<PartWords>) =>
      told().map((part) => (part.key === "involved" ? { ...part, ...more } : part));
    expect(gaps(involved({ noOneMissing: false }))).toEqual(["involved.missing"]);
    expect(gaps(involved({ noOneMissing: false, missing: "The hospital" }))).toEqual([]);
    expect(gaps(involved({ words: "", noOneMissing: false, missing: "Our finance team" }))).toEqual([]);
    expect(gaps(involved({ words: "" }))).toEqual(["involved"]);
  });

  it("may answer with the words of notes", () => {
    const quoted = told().map((part) =>
      part.key === "learnt" ? { ...part, words: "", quotes: [{}] } : part,
    );
    expect(gaps(quoted)).toEqual([]);
  });

  it("never needs what went wrong or what is unsure", () => {
    expect(gaps(told().map((part) => (part.key === "wentWrong" ? { ...part, words: "" } : part)))).toEqual(
      [],
    );
  });
});

describe("an account's life", () => {
  it("offers what each state takes, and nothing that judges it", () => {
    for (const state of states) for (const act of possible(state)) expect(takes(act, state)).toBe(true);
    expect(possible("inDialogue")).toEqual([]);
    expect(possible("coSigned")).toEqual(["addAddendum"]);
    expect(states.join(" ")).not.toMatch(/approv|accept|late|reject/i);
  });
});
