import { describe, expect, it } from "vitest";
import { controlsPeople, leaning, natureAdvice, natureLean, openAdvice, openLean } from "./advice.rules.ts";
import { type Nature, type Openness, System } from "./set-up.schema.ts";

const at = (place: Openness["change"]): Openness => ({
  change: place,
  differs: place,
  whoDecides: place,
  whatCounts: place,
  words: "",
});

describe("open or closed", () => {
  it("given a tax on vehicles, is closed, and says that a contract or a simple service may fit", () => {
    const lean = openLean({ ...at(4), differs: 3, scope: 0 });
    expect(lean).toBe("closed");
    expect(openAdvice[lean]).toMatch(/contract or a simple service/);
  });

  it("given a thriving life, is open, and says to learn", () => {
    const lean = openLean({ ...at(0), whatCounts: 1, scope: 4 });
    expect(lean).toBe("open");
    expect(openAdvice[lean]).toMatch(/learn/);
  });

  it.each<[string, Partial<Openness>, string]>([
    ["the middle", {}, "both"],
    ["two and two", { change: 0, differs: 1, whoDecides: 3, whatCounts: 4 }, "both"],
    ["one that may change", { change: 1 }, "open"],
    ["one that stays", { whatCounts: 3 }, "closed"],
  ])("given %s, goes by where more of the four lie", (_, places, lean) => {
    expect(openLean({ ...at(2), ...places })).toBe(lean);
  });

  it("does not go by how much of a life it is about", () => {
    expect(openLean({ ...at(2), scope: 4 })).toBe("both");
  });
});

const nature: Nature = {
  known: "no",
  expert: "yes",
  repeats: "yes",
  calm: "yes",
  holds: "things",
  words: "",
};

describe("what kind of thing it is", () => {
  it("given instruments to count, is complicated: a checklist or a contract, and no warning", () => {
    expect(natureAdvice[natureLean(nature)]).toMatch(/checklist or a contract/);
    expect(controlsPeople({ ...nature, words: "Count the instruments before and after." })).toBe(false);
  });

  it.each<[string, Partial<Nature>, string]>([
    ["what anyone would know how to do", { known: "yes" }, "clear"],
    ["steps that would not work twice", { repeats: "no", known: "yes" }, "complex"],
    ["no calm", { calm: "no", repeats: "no" }, "chaotic"],
    ["nobody who knows", { expert: "no" }, "notSure"],
    ["doubt if it would work twice", { repeats: "notSure", known: "yes" }, "notSure"],
  ])("given %s", (_, changes, kind) => {
    expect(natureLean({ ...nature, ...changes })).toBe(kind);
  });

  it.each([
    "Sanctions if they miss a meeting.",
    "They lose their place unless they come.",
    "Each person must attend every week.",
    "We check compliance.",
  ])("given “%s”, warns", (words) => {
    expect(controlsPeople({ ...nature, words })).toBe(true);
  });

  it("given people to hold in line, warns with no words at all", () => {
    expect(controlsPeople({ ...nature, holds: "people" })).toBe(true);
    expect(controlsPeople({ ...nature, holds: "notSure" })).toBe(false);
  });
});

describe("the picture we start from", () => {
  it("can leave out all but who might be harmed", () => {
    expect(System.safeParse({ harmed: "We do not know yet." }).success).toBe(true);
    const skipped = System.safeParse({ helped: "Adults here", harmed: " " });
    expect(skipped.error?.issues.map(({ path }) => path)).toEqual([["harmed"]]);
  });
});

describe("leaning", () => {
  it("goes by how many answers were yes", () => {
    expect([0, 1, 2, 3, 4].map(leaning)).toEqual(["simple", "simple", "mixed", "complex", "complex"]);
  });
});
