import { describe, expect, it } from "vitest";
import { datedRights, movedRights, preset } from "./decision-right.rules.ts";
import { DecisionRights } from "./set-up.schema.ts";

const small = { what: "Spends under £300", decides: "manager", asked: "", told: "" } as const;
const hire = { what: "Who to hire", decides: "group", asked: "", told: "" } as const;

describe("who decides what", () => {
  it("given another who decides, power moved, and its day is kept", () => {
    const after = [hire, { ...small, decides: "pair" as const }];
    expect(movedRights([small, hire], after)).toEqual([{ row: 2, from: "manager", to: "pair" }]);
    expect(datedRights([small, hire], after, "2026-11-24")).toEqual([
      hire,
      { ...small, decides: "pair", lastMovedOn: "2026-11-24" },
    ]);
  });

  it("given the same who decides, nothing moved, and the day before stays", () => {
    const dated = { ...small, lastMovedOn: "2026-01-02" };
    const told = { ...small, told: "The team" };
    expect(movedRights([dated], [told])).toEqual([]);
    expect(datedRights([dated], [told], "2026-11-24")).toEqual([{ ...dated, told: "The team" }]);
  });

  it("given a row that is new, nothing moved", () => {
    expect(movedRights([], [small])).toEqual([]);
  });

  it("names each thing once, and takes its own preset", () => {
    expect(DecisionRights.safeParse(preset).success).toBe(true);
    expect(DecisionRights.safeParse([small, small]).success).toBe(false);
  });
});
