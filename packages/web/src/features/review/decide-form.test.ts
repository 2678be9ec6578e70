import { describe, expect, it } from "vitest";
import { Values } from "../../form/values.ts";
import { type Deciding, dissentField, readDecision } from "./decide-form.ts";

const review: Pick<Deciding, "groups" | "perspectives"> = {
  groups: [
    { group: "peopleServed", required: true, spoken: true },
    { group: "workers", required: true, spoken: true },
    { group: "peers", required: false, spoken: false },
  ],
  perspectives: [{ perspectiveId: "pv_workers", group: "workers", at: "2026-03-09", withheld: false }],
};

const read = (typed: Record<string, string | string[]>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) data.append(name, one);
  const values = new Values(data);
  return { input: readDecision(values, review), problems: values.problems.map(({ path }) => path) };
};

const said = { choice: "notThisTime", reason: "Why", cites: ["pv_1", "pv_2"], differ: "no", tied: "no" };

describe("what was typed on the page of a decision", () => {
  it("goes as the API takes it, with lines as lists", () => {
    const { input, problems } = read({ ...said, involved: "Workers\n\n Peers ", missing: "no one" });
    expect(problems).toEqual([]);
    expect(input).toEqual({
      choice: "notThisTime",
      reason: "Why",
      cites: ["pv_1", "pv_2"],
      dissent: "none",
      involved: ["Workers", "Peers"],
      missing: ["no one"],
      tied: false,
    });
  });

  it("brings money only with a choice that does", () => {
    const money = { amountPence: "30,000", "pot.name": "A pot", "pot.edges": "Lawful." };
    expect(read({ ...said, ...money }).input).not.toHaveProperty("amountPence");
    expect(read({ ...said, ...money, choice: "smallerStart" }).input).toMatchObject({
      amountPence: 3_000_000,
      pot: { name: "A pot", edges: { words: "Lawful." } },
    });
    expect(read({ ...said, choice: "fund", amountPence: "lots" }).problems).toEqual(["amountPence"]);
  });

  it("keeps each group's other view, with the words it goes with", () => {
    const differ = { ...said, differ: "yes", [dissentField("workers")]: "I would wait." };
    expect(read(differ).input.dissent).toEqual([
      { group: "workers", words: "I would wait.", perspectiveId: "pv_workers" },
    ]);
    expect(read({ ...said, differ: "yes" }).problems).toEqual(["differ"]);
  });

  it("says all that is left to choose, and nothing of money before that", () => {
    expect(read({}).problems).toEqual(["choice", "differ", "tied"]);
  });
});
