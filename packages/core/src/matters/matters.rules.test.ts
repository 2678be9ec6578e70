import { describe, expect, it } from "vitest";
import { modes, potStates } from "../pot/pot.rules.ts";
import { closeTo, mustStand } from "./matters.rules.ts";

const pot = {
  state: "open",
  whoDecides: "pair",
  personId: "person_jo",
  holders: ["person_dean", "person_jo"],
} as const;

describe("those close to someone", () => {
  it("hold a pot of theirs with them, whatever its way of deciding with a person", () => {
    const close = modes.filter((whoDecides) => closeTo("person_jo", [{ ...pot, whoDecides }]).length > 0);
    expect(close).toEqual(["pair", "citizenHolds", "citizenDirects", "mix"]);
    expect(
      closeTo("person_jo", [pot, { ...pot, holders: ["person_jo", "person_dean", "person_bea"] }]),
    ).toEqual(["person_dean", "person_bea"]);
  });

  it("do so now, and said yes to it", () => {
    const close = potStates.filter((state) => closeTo("person_jo", [{ ...pot, state }]).length > 0);
    expect(close).toEqual(["open", "resting", "frozen"]);
    expect(closeTo("person_jo", [{ ...pot, waiting: ["person_dean"] }])).toEqual([]);
  });

  it("are not close to another who holds the pot", () => {
    expect(closeTo("person_dean", [pot])).toEqual([]);
    expect(closeTo("person_jo", [{ ...pot, personId: undefined }])).toEqual([]);
  });
});

it("takes no act on words that were taken back", () => {
  expect(() => mustStand({})).not.toThrow();
  expect(() => mustStand({ takenBackAt: "2026-11-02T09:00:00.000Z" })).toThrow(
    expect.objectContaining({ kind: "gone" }),
  );
});
