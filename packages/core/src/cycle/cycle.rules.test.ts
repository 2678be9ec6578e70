import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterMove, type Part, parts, possible, states, takes } from "./cycle.rules.ts";

const pairs = parts.flatMap((from) => parts.map((to): [Part, Part] => [from, to]));

describe("moving in a cycle", () => {
  it("knows 25 pairs of parts", () => {
    expect(pairs).toHaveLength(25);
  });

  it.each(pairs)("goes from %s to %s", (from, to) => {
    expect(afterMove([from], [from], [to])).toEqual([to]);
  });

  it("keeps other open parts open, whatever is left and opened", () => {
    const some = fc.subarray([...parts]);
    fc.assert(
      fc.property(some, some, some, (open, from, to) => {
        const after = afterMove(open, from, to);
        for (const part of parts)
          expect(after.includes(part)).toBe(
            to.includes(part) || (open.includes(part) && !from.includes(part)),
          );
      }),
    );
  });

  it("can leave every part, or open all five", () => {
    expect(afterMove(["try"], ["try"], [])).toEqual([]);
    expect(afterMove([], [], [...parts])).toEqual([...parts]);
  });
});

describe("a cycle's life", () => {
  it("offers what each state takes", () => {
    for (const state of states) for (const act of possible(state)) expect(takes(act, state)).toBe(true);
    expect(possible("closed")).toEqual(["wake"]);
  });
});
