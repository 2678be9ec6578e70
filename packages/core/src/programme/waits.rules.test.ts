import { describe, expect, it } from "vitest";
import { Waits } from "./set-up.schema.ts";
import { unkinder, usualWaits, waitKeys, waits, waitsOf, waitWords } from "./waits.rules.ts";

describe("given a programme that says nothing of its waits", () => {
  it("then the usual ones hold, within their own limits", () => {
    expect(waitsOf({})).toEqual(usualWaits);
    expect(waitsOf(undefined)).toEqual(usualWaits);
    expect(Waits.parse(usualWaits)).toEqual(usualWaits);
  });
});

describe("given waits of its own", () => {
  it.each(waitKeys)("when %s is set past a limit, then it is refused", (key) => {
    const { least, most } = waits[key];
    for (const value of [least - 1, most + 1, least + 0.5])
      expect(Waits.safeParse({ ...usualWaits, [key]: value }).success).toBe(false);
    for (const value of [least, most])
      expect(Waits.safeParse({ ...usualWaits, [key]: value }).success).toBe(true);
  });

  it("then they stand in the sentences that people read", () => {
    const said = waitWords({ ...usualWaits, lookAgainDays: 60, pauseLookDays: 3 }).join(" ");
    expect(said).toContain("look again for 60 days");
    expect(said).toContain("within 3 days");
  });
});

describe("given people were told", () => {
  const told = { ...usualWaits, lookAgainDays: 40, graceHours: 24, pauseLookDays: 7 };

  it("when time to ask gets shorter, or a pause gets longer, then that is less kind", () => {
    expect(unkinder(told, { ...told, lookAgainDays: 39, pauseLookDays: 8 })).toEqual([
      "lookAgainDays",
      "pauseLookDays",
    ]);
  });

  it("when each moves the other way, or stays, then it is not", () => {
    expect(unkinder(told, { ...told, lookAgainDays: 41, graceHours: 48, pauseLookDays: 3 })).toEqual([]);
    expect(unkinder(told, told)).toEqual([]);
    expect(unkinder(told, undefined)).toEqual([]);
  });
});
