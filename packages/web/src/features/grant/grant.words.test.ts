import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { holdsWords } from "./grant.words.ts";

describe("from when a version holds", () => {
  beforeAll(() => vi.useFakeTimers({ now: new Date("2026-11-02T09:00:00Z") }));
  afterAll(() => vi.useRealTimers());

  it.each([
    [{ n: 1, from: "2026-04-22" }, 1, "Holds since 22 April"],
    [{ n: 1, from: "2027-01-12" }, 1, "Signed. Holds from 12 January 2027"],
    [{ n: 2, from: "2027-01-12" }, 1, "Signed. Holds from 12 January 2027"],
    [{ n: 1, from: "2026-04-22" }, 2, "Held from 22 April"],
    [{ n: 2 }, 1, "Not signed by both sides yet"],
  ])("%j beside the one in force, %i: %s", (version, inForce, words) => {
    expect(holdsWords(version, { inForce })).toBe(words);
  });
});
